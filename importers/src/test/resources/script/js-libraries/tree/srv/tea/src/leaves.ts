import { drizzle } from 'drizzle-orm/mysql2';
import { leaves, pickings } from './tables';
const db = drizzle('mysql://tea@db7/tea');
for (const leaf of await db.select().from(leaves)) {
  await db.insert(pickings).values({ leaf: leaf.id });
}
