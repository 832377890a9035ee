from django.core.management.base import BaseCommand
from django.db import connection

from stock.models import Item, Supply, Tag


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("--limit", type=int)
        parser.add_argument("--retire", action="store_true")

    def handle(self, *args, **options):
        for item in Item.objects.below(options["limit"]).order_by("id"):
            Supply.objects.create(item=item)
        if options["retire"]:
            Tag.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM stock_total")
