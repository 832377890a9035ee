import { Interval, Cron } from '@nestjs/schedule';
export class Tasks {
  @Interval(10000)
  heartbeat() {}
  @Interval('poll', 2500)
  poll() {}
}
