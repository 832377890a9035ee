import { Kysely, MysqlDialect } from 'kysely';
import { createPool } from 'mysql2';
const db = new Kysely({ dialect: new MysqlDialect({ pool: createPool({ host: 'db7', database: 'tea' }) }) });
const hot = await db.selectFrom('kettles').innerJoin('stoves', 'stoves.id', 'kettles.stove').select(['kettles.id']).execute();
await db.insertInto('boilings').values(hot.map((k) => ({ kettle: k.id }))).execute();
await db.deleteFrom('kettle_notes').where('old', '=', 1).execute();
