import { Pool } from 'pg';
new Pool({ host: 'db9', database: 'post' }).query('UPDATE locks SET shut = true');
