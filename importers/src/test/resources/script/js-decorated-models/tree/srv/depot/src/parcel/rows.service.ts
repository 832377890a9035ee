import { Repository } from 'typeorm';
import { Parcel } from './parcel';
import { CrudService } from 'some-crud';

export class RowsService<T extends object> extends CrudService<T> {
  constructor(private readonly rows: Repository<T>) {
    super(rows);
  }

  get repository() {
    return this.rows;
  }
}
