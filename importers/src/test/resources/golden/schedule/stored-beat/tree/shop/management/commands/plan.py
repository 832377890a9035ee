from django.core.management.base import BaseCommand
from django_celery_beat.models import IntervalSchedule, PeriodicTask


class Command(BaseCommand):
    def handle(self, *args, **options):
        often, created = IntervalSchedule.objects.get_or_create(every=10, period=IntervalSchedule.MINUTES)
        PeriodicTask.objects.update_or_create(
            name="poll the carriers",
            defaults={"interval": often, "task": "shop.tasks.poll"},
        )
        PeriodicTask.objects.get_or_create(
            name="weigh the stock", task="shop.tasks.weigh", interval=often, enabled=False)
        for kind in options["kinds"]:
            PeriodicTask.objects.create(name=f"count {kind}", interval=self.rhythm(kind), task="shop.tasks.count")
