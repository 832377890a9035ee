import { knex as connect, Knex } from 'knex';
import { env } from './env';

export const settings: Knex.Config = {
  client: env.CLIENT === 'sqlite' ? 'sqlite3' : 'pg',
  connection: env.CLIENT === 'sqlite' ? { filename: env.FILE } : env.URL,
};

export const rows = connect(settings);
