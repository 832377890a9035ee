from celery import Celery

from mill import stock

app = Celery("beat")


@app.task
def sweep():
    stock.sweep()


@app.task
def refill(amount=3):
    stock.order(amount)


app.add_periodic_task(300, sweep)
app.add_periodic_task(900.0, refill.s(amount=4), name="refill")
