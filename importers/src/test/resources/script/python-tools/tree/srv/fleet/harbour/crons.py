from django_cron import CronJobBase

from harbour.models import Due, Ship


class Dues(CronJobBase):
    def do(self):
        for ship in Ship.objects.all():
            Due.objects.create(ship=ship)


class Unlisted(CronJobBase):
    def do(self):
        Due.objects.all().delete()
