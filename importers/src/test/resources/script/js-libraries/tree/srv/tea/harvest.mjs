import postgres from 'postgres';
import { createClient } from '@supabase/supabase-js';
const sql = postgres('postgres://db8/harvest');
await sql`INSERT INTO baskets ${sql([{ weight: 3 }])}`;
const remote = createClient('https://x.supabase.co', 'key');
const { data } = await remote.from('fields').select('id');
await remote.from('field_visits').insert(data);
