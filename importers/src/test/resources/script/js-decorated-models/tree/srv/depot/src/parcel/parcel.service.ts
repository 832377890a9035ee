import { DataSource, In, Repository } from 'typeorm';
import { Injectable } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import { Label } from './label';
import { Parcel } from './parcel';
import { Bill } from './bill';
import { Archive } from '../archive';
import { RowsService } from './rows.service';

@Injectable()
export class ParcelService extends RowsService<Parcel> {
  constructor(@InjectRepository(Parcel) parcels: Repository<Parcel>, @InjectDataSource() private source: DataSource) {
    super(parcels);
  }

  public async bill(id: string): Promise<void> {
    const parcel = await this.repository.findOneByOrFail({ id });
    return await this.repository.manager.transaction(async manager => {
      let made: Bill;

      switch (parcel.kind) {
        case 'stamped':
          made = this.stamped(parcel);
          break;
        default:
          made = this.free();
      }

      await manager.save(made);
    });
  }

  async forget(before: Date) {
    await this.source.createQueryBuilder().delete().from(Label).where('printedAt < :before', { before }).execute();
    await this.source.createQueryBuilder().insert().into(Archive).values([]).execute();
  }

  private stamped(parcel: Parcel): Bill {
    const bill = new Bill();
    bill.price = this.read<number>(parcel.data, 'price', 0);
    return bill;
  }

  private free(): Bill {
    return new Bill();
  }

  private read<T>(data: any, field: string, fallback: T): T {
    return (data.notes[field] ?? data.lines?.first[0]?.[field]) || fallback;
  }
}
