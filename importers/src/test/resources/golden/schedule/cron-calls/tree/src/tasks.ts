import { Cron, CronExpression } from '@nestjs/schedule';

export class Tasks {
  @Cron('45 * * * * *')
  everyMinute() {}

  @Cron(CronExpression.EVERY_30_MINUTES, { name: 'half', timeZone: 'Europe/Kyiv' })
  half() {}
}
