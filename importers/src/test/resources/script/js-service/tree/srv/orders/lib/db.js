const knex = require('knex');

module.exports = knex({
  client: 'pg',
  connection: { host: process.env.DB_HOST || 'db-01', database: 'orders', user: 'app' },
});
