import cron from 'node-cron';
import { Note } from './note';
import { db } from './db';

const Head = ({ name }: { name: string }) => <p className="head">Don't forget, {name}!</p>;

cron.schedule('15 5 * * *', async () => {
  const late = await db.query('SELECT id, mail FROM late_parcels WHERE days > 3');
  for (const one of late.rows) {
    if (one.days < 10 && one.days > 3) {
      await send(one.mail, (
        <>
          <Head name={one.name ?? "you"} />
          {one.notes.map((note) => <Note key={note.id}>{note.text} `as is`</Note>)}
        </>
      ));
    }
  }
  await db.query('INSERT INTO digests (day) VALUES (now())');
});
