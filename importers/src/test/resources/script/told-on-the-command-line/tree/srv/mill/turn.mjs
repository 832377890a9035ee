import mysql from 'mysql2/promise';

const parts = {
  wheel: async (db) => db.execute('UPDATE wheel SET turns = turns + 1'),
  stone: async (db) => db.execute('UPDATE never_turned SET turns = 0'),
};
const db = await mysql.createConnection('mysql://mill@db8/mill');
await parts[process.argv[2]](db);
