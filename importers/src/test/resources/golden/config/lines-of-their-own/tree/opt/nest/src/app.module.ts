import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      host: 'db-30.example',
      port: 5432,
      username: 'nest',
      password: process.env.PW as string,
      database: 'nests',
      entities: [Egg, Bird],
    }),
    MailModule,
  ],
})
export class AppModule {}
