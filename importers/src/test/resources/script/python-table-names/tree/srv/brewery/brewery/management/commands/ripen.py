from django.core.management.base import BaseCommand
from django.db import connection
from keeping import put_away
from oauth2_provider.models import AccessToken

from brewery import settings
from brewery.models import Brew, Cask


def emptied(model):
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE TABLE {}".format(model._meta.db_table))


class Command(BaseCommand):
    def handle(self, *args, **options):
        emptied(Brew)
        cask = Cask.objects.get(oak=True)
        cursor = connection.cursor()
        cursor.execute("INSERT INTO %s_years SELECT 1" % cask._meta.db_table)
        cursor.execute(f"DELETE FROM {settings.prefix}_drafts")
        AccessToken.objects.filter(expires__lt=0).delete()
        for brew in Brew.objects.filter(cask=cask):
            brew.ripe = True
            put_away(brew)
