const bookshelf = require('bookshelf')(require('knex')({ client: 'pg', connection: 'postgres://db8/shelves' }));
const Tin = bookshelf.model('Tin', { tableName: 'tins' });
Tin.where('empty', true).fetchAll().then((tins) => Promise.all(tins.map((tin) => tin.save({ empty: false }))));
