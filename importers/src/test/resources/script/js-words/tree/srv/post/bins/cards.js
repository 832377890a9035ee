module.exports = (pool) => pool.query('DELETE FROM cards_never');
