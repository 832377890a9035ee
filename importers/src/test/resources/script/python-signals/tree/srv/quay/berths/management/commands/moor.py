from django.core.management.base import BaseCommand
from berths import choices
from berths.models import Ship, moored


class Command(BaseCommand):
    def handle(self, **options):
        seen = set()
        for ship in Ship.objects.filter(berth__isnull=True):
            seen.add(ship)
            if not ship.berth:
                ship.save()
        moored.send(sender=self.__class__)
