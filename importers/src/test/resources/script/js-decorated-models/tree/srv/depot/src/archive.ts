import { Entity } from 'typeorm';

@Entity('parcel_archive')
export class Archive {}
