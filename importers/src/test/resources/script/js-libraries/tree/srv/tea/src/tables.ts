import { mysqlTable, int } from 'drizzle-orm/mysql-core';
export const leaves = mysqlTable('tea_leaves', { id: int('id') });
export const pickings = mysqlTable('tea_pickings', { leaf: int('leaf') });
