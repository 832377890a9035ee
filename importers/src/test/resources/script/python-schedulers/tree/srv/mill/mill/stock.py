from rq import Queue

from mill.bread import announce
from mill.db import run

queue = Queue("late")


def cached():
    try:
        return run("SELECT total FROM totals")
    except LookupError:
        run("INSERT INTO misses VALUES (1)")
    finally:
        run("DELETE FROM locks")
    return run("SELECT sum(kg) FROM sacks")


def count():
    for row in cached():
        print(row)
    queue.enqueue_in(60, announce, "counted")


def sweep():
    settings = read() or {}
    for place in settings.get("places") or []:
        run("DELETE FROM dust WHERE place = %s" % place)


def read(found=None):
    data = open("/srv/mill/unknown").read().get("x")
    return {} if data is None else data


def order(amount):
    run("INSERT INTO orders VALUES (%d)" % amount)
