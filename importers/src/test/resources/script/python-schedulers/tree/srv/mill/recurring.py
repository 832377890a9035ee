"""Read by a worker of the queue."""
from rq import cron

from mill import stock
from mill.bread import bake as bake_all

cron.register(stock.count, "default", cron="0 1 * * *")
cron.register(bake_all, "default", cron="0 2 * * *", job_timeout=600)
