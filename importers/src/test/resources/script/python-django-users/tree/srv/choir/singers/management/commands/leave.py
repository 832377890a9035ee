from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def handle(self, **options):
        choir = Group.objects.get(name="Choir")
        secretary = User.objects.create_user(username="secretary")
        for singer in choir.user_set.all():
            if singer.absence_set.count() > 3:
                choir.user_set.remove(singer)
                LogEntry.objects.log_action(user_id=secretary.id, object_id=singer.pk, action_flag=CHANGE)
