import { BaseEntity, Column, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

export abstract class BaseModel extends BaseEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ManyToOne('Clerk', { nullable: true, eager: false })
  madeBy: unknown;
}
