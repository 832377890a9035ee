import { Entity, ManyToOne, OneToMany } from 'typeorm';
import { BaseModel } from '../base.model';
import { Clerk } from './clerk';
import { Pallet } from './pallet';

@Entity({ name: 'shelves' })
export class Shelf extends BaseModel {
  @ManyToOne(() => Clerk, (clerk) => clerk.id, { eager: true })
  keeper: Clerk;

  @OneToMany(() => Pallet, (pallet) => pallet.shelf)
  pallets: Pallet[];
}
