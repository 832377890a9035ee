import { Entity } from 'typeorm';
import { BaseModel } from '../base.model';

@Entity('printers')
export class Printer extends BaseModel {}
