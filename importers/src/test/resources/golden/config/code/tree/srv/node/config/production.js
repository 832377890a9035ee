module.exports = {
  db: { client: 'pg', connection: { host: process.env.PGHOST || 'legacy-db-02', database: 'carts', user: 'cart' } },
  queue: `amqp://cart:${process.env.SECRET}@queue.shop.example:5672/`, // was amqp://gone
};
