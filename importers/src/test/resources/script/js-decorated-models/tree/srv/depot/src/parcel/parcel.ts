import { Column, Entity, ManyToOne, OneToMany } from 'typeorm';
import { BaseModel } from '../base.model';
import { Label } from './label';
import { Pallet } from '../stock/pallet';

@Entity('parcels')
export class Parcel extends BaseModel {
  @Column()
  sentAt: Date;

  @OneToMany(() => Label, (label) => label.parcel)
  labels: Label[];

  @ManyToOne(() => Pallet)
  pallet: Pallet;
}
