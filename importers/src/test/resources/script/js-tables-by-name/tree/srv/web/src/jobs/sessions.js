const cron = require('node-cron');
const { settings } = require('../settings');
const tables = require('../models').sequelize.getQueryInterface();

cron.schedule('*/5 * * * *', async () => {
  await tables.bulkDelete(settings.sessions.table, { at: null }, {});
  await tables.bulkInsert({ tableName: 'sweeps', schema: 'web' }, [{ done: true }]);
});
