const { Pool } = require('pg');
const pool = new Pool({ connectionString: 'postgres://mill@db1/mill' });
const clear = async ({ table = 'dust', ...rest } = {}) => { await pool.query(`delete from ${table}`); };
clear();
clear({ table: 'husks' });
function count([first = 'sacks'] = []) { return pool.query(`select count(*) from ${first}`); }
count();
outer: for (const kind of ['rye', 'oats']) {
  pool.query(`insert into ${kind}_flour (at) values (now())`);
  continue outer;
}
