import { NestFactory } from '@nestjs/core';
import { SweepService } from './sweep.service';
async function start() {
  const app = await NestFactory.createApplicationContext({});
  await app.get(SweepService).sweep();
}
start();
