from django.core.management.base import BaseCommand
from members.models import Member


class Command(BaseCommand):
    def handle(self, *args, **options):
        for member in Member.objects.filter(due__isnull=True):
            print(member)
