import cron from 'node-cron';
import { rows } from '../database';

const job = cron.schedule('20 2 * * *', async () => {
  try {
    await rows('visits').where('seen_at', '<', new Date()).delete();
    const days = await rows('days').select('id').orderBy('day');
    await rows.insert({ days: days.length }).into('day_counts');
    await rows.select('id').from('visitors');
  } catch (error) {
    console.error('visits stay', error);
  }
});

export default job;
