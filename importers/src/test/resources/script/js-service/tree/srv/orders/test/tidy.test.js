const db = require('../lib/db');
db('only_in_a_test').del();
