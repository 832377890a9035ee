const { CronJob } = require('cron');
const job = CronJob.from({ cronTime: '0 0 1 * * *', onTick: closeBooks, start: true, timeZone: 'Europe/Paris' });
function closeBooks() {}
