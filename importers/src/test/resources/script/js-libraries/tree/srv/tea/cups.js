const { MikroORM, EntitySchema } = require('@mikro-orm/mysql');
class Cup {}
const schema = new EntitySchema({ class: Cup, tableName: 'tea_cups', properties: {} });
(async () => {
  const orm = await MikroORM.init({ entities: [schema], dbName: 'tea' });
  const em = orm.em.fork();
  (await em.find(Cup, { broken: true })).forEach((cup) => em.remove(cup));
  await em.flush();
})();
