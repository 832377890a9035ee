from django.core.management.base import BaseCommand

from stock.models import Item


class Command(BaseCommand):
    def handle(self, *args, **options):
        Item.objects.all().delete()
