var connection = require('mysql').createConnection({ host: 'db7', database: 'tea' });
var fs = require('fs');
var path = require('path');
connection.query('SELECT * FROM ?? WHERE id = ?', ['tea_marks', 7], function (err, rows) {
  connection.query('INSERT INTO ?? SET ?', ['tea_marked', rows[0]]);
});
connection.query(fs.readFileSync(path.join(__dirname, 'sql', 'tidy.sql'), 'utf8'));
