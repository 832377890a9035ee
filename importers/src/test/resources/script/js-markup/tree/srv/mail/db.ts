import { Pool } from 'pg';

export const db = new Pool({ host: 'db-06', database: 'mail' });
