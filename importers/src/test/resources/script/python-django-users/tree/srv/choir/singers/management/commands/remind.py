from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand
from django.db.models import Count

from singers.models import Absence


class Command(BaseCommand):
    def handle(self, **options):
        for absence in Absence.objects.exclude(user__subscriber__paid=True):
            absence.shown_as = "unpaid"
            self.stdout.write(absence.shown_as)
        for group in Group.objects.annotate(singers=Count("user")):
            self.stdout.write(group.name)
