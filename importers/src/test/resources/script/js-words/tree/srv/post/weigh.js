const { parseArgs } = require('util');
const { values } = parseArgs({ options: { what: { type: 'string' }, v: { type: 'boolean' } } });
const pool = new (require('pg').Pool)({ host: 'db9', database: 'post' });
pool.query('INSERT INTO weighed SELECT id FROM ' + values.what);
