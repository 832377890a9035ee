import { Column, Entity } from 'typeorm';
import { BaseModel } from '../base.model';

@Entity('clerks')
export class Clerk extends BaseModel {
  @Column({ length: 80 })
  mail: string;

  static async onDuty(): Promise<Clerk[]> {
    const found = await Clerk.find({ where: { onDuty: true } });
    return found;
  }
}
