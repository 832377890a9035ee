const yargs = require('yargs/yargs');
const pool = new (require('pg').Pool)({ host: 'db9', database: 'post' });
yargs(process.argv.slice(2))
  .command('north', 'carries north', {}, () => pool.query('UPDATE bags SET way = 1'))
  .command('south', 'carries south', {}, () => pool.query('UPDATE bags_never SET way = 2'))
  .parse();
