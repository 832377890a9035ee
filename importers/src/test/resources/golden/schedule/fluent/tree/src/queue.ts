import { Queue } from 'bullmq';
const queue = new Queue('reports');
await queue.upsertJobScheduler('nightly', { pattern: '0 15 3 * * *' }, { name: 'report' });
await queue.add('poll', {}, { repeat: { cron: '*/5 * * * *' } });
