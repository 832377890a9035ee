import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Entity, Repository } from 'typeorm';
@Entity('brooms')
export class Broom {}
@Injectable()
export class SweepService {
  constructor(@InjectRepository(Broom) private readonly brooms: Repository<Broom>) {}
  async sweep() {
    await this.brooms.update({ id: 1 }, { worn: true });
  }
  async never() {
    await this.brooms.query('DELETE FROM brooms_never');
  }
}
