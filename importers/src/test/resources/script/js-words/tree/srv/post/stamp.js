const given = require('minimist')(process.argv.slice(2));
const pool = new (require('pg').Pool)({ host: 'db9', database: 'post' });
pool.query(`SELECT * FROM ${given.table}`);
if (!given.dry) {
  pool.query('DELETE FROM stamps_never');
}
