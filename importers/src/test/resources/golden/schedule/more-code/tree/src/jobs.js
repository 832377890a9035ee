const schedule = require('node-schedule');
schedule.scheduleJob({ hour: 14, minute: 30, dayOfWeek: 0 }, weekly);
cron.schedule(process.env.SYNC_CRON || '5 5 * * *', sync);
cron.schedule(process.env.POLL_CRON, poll);
agenda.every('3 minutes', 'delete old carts');
queue.add('stock', {}, { repeat: { pattern: '16 3 * * *' } });
