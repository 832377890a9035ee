module.exports = (pool) => pool.query('SELECT * FROM letters');
