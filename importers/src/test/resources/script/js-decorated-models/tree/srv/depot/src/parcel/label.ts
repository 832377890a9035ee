import { Entity, ManyToOne } from 'typeorm';
import { BaseModel } from '../base.model';
import { Parcel } from './parcel';
import { Printer } from './printer';

@Entity('labels')
export class Label extends BaseModel {
  @ManyToOne(() => Parcel, (parcel) => parcel.labels)
  parcel: Parcel;

  @ManyToOne(() => Printer, { eager: true })
  printer: Printer;
}
