from club.context import settings
from club.models import Failure, Letter, Member, Visit
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def handle(self, *args, **options):
        for member in Member.objects.extra(where=["EXISTS (SELECT 1 FROM invoices WHERE open)"]):
            self.notify(member.user.email)
            member.knows.add(1)
            Letter(topic="early", loud=True).save()
        failures = Failure.objects.filter(text="x")
        if len(failures):
            failures.update(text="y")
        Visit.objects.filter(day=None).delete()

    def notify(self, address):
        print(address)
