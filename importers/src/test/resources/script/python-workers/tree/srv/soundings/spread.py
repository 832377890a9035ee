import asyncio
from multiprocessing import Pool, Process
from threading import Thread

from celery import shared_task

from collect_tables import TABLES, database


def copy(table):
    database().execute("SELECT line FROM " + table)


def tell(table, also):
    database().execute(f"UPDATE {table} SET told = now()")
    database().execute(f"DELETE FROM {also}")


@shared_task(bind=True)
def later(self, table):
    database().execute("TRUNCATE " + table)


async def main():
    await asyncio.to_thread(tell, "thread_a", "thread_b")


Process(target=tell, args=("process_a",), kwargs={"also": "process_b"}).start()
Thread(target=copy, args=("by_thread",)).start()
with Pool(4) as pool:
    pool.map(copy, TABLES)
    pool.starmap(tell, [("star_a", "star_b")])
    pool.apply_async(tell, ("async_a", "async_b"))
later.delay("queued")
later.apply_async(args=["queued_too"])
asyncio.run(main())
