from django_q.models import Schedule
from django_q.tasks import schedule
def plan():
    Schedule.objects.create(func="shop.tasks.purge", name="purge", schedule_type=Schedule.DAILY)
    schedule("shop.tasks.mail", name="mail", schedule_type=Schedule.CRON, cron="0 6 * * *")
