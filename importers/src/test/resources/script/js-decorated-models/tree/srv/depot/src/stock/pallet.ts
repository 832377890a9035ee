import { Column, Entity, ManyToOne } from 'typeorm';
import { BaseModel } from '../base.model';
import { Shelf } from './shelf';

@Entity('pallets')
export class Pallet extends BaseModel {
  @Column()
  emptiedAt: Date;

  @ManyToOne(() => Shelf, (shelf) => shelf.pallets, { eager: true })
  shelf: Shelf;

  @ManyToOne('Clerk')
  lastSeenBy: unknown;
}
