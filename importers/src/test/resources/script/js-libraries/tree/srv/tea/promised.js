const sqlite3 = require('sqlite3');
const db = new sqlite3.Database('/srv/tea/tea.db');
const run = (sql) => new Promise((resolve, reject) => db.run(sql, [], (error) => (error ? reject(error) : resolve())));
run('UPDATE tea_promises SET kept = 1');
