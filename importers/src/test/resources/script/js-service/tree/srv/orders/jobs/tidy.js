const db = require('../lib/db');
const { archive } = require('../lib/archive');

// await db('secrets').del();
async function main() {
  await db.transaction(async (trx) => {
    const carts = await trx('carts').where('seen_at', '<', new Date()).select('id');
    for (const { id } of carts) {
      await trx('cart_lines').where({ cart_id: id }).del();
    }
  });
  await archive('orders');
  console.log('SELECT * FROM shown_only');
}

async function neverCalled() {
  await db('forgotten').truncate();
}

main().then(() => process.exit(0)).catch((error) => {
  console.error(error);
  process.exit(1);
});
