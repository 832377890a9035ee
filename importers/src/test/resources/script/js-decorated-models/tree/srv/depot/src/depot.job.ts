import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { LessThan } from 'typeorm';
import { Clerk } from './stock/clerk';
import { Pallet } from './stock/pallet';
import { Parcel } from './parcel/parcel';
import { ParcelService } from './parcel/parcel.service';

@Injectable()
export class DepotJob {
  private readonly logger = new Logger(DepotJob.name);

  constructor(@Inject(ParcelService) private readonly parcels: ParcelService) {}

  @Cron('15 4 * * *')
  async emptyPallets() {
    await Pallet.delete({ emptiedAt: LessThan(new Date()) });
  }

  @Cron(CronExpression.EVERY_HOUR)
  async fullPallets() {
    const full = await Pallet.find({ where: { emptiedAt: null } });
    this.logger.log(`${full.length} full pallets`);
    await Clerk.onDuty();
  }

  @Cron('0 6 * * 1')
  async lateParcels() {
    const late = await Parcel
      .getRepository()
      .createQueryBuilder('parcel')
      .leftJoinAndSelect('parcel.pallet', 'pallet')
      .innerJoin('pallet.shelf', 'shelf')
      .where('parcel.sentAt IS NULL')
      .getMany();

    for (const one of late) {
      await this.parcels.bill(one.id);
    }
  }

  @Cron('30 6 * * 1')
  async unlabelled() {
    await Parcel.find({ relations: ['labels'], where: { sentAt: null } });
    await this.parcels.forget(new Date());
  }
}
