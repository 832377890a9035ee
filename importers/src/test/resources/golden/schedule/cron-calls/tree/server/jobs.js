const cron = require('node-cron');
const { CronJob } = require('cron');
// cron.schedule('0 1 * * *', commented);
cron.schedule('0 3 * * *', () => closeDay(), { timezone: 'America/New_York' });
new CronJob('0 0 5 * * 1', pruneOld, null, true, 'Europe/London');
agenda.every('0 6 * * *', 'send digest');
queue.add('sync', {}, { repeat: { cron: '*/10 * * * *' } });
const lines = ['1 2 3 4 5', '* is not a time'];
