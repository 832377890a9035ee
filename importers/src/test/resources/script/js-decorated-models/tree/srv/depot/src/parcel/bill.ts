import { Entity } from 'typeorm';
import { BaseModel } from '../base.model';

@Entity('bills')
export class Bill extends BaseModel {
  price: number;
}
