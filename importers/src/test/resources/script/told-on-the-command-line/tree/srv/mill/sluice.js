const knex = require('knex')({ client: 'pg', connection: { host: 'db7', database: 'mill' } });
const { program } = require('commander');

program.command('shut').alias('close').action(async () => {
  await knex('gate').where({ open: true }).update({ open: false });
});
program.command('raise').action(async () => {
  await knex('never_raised').del();
});
program.parse();
