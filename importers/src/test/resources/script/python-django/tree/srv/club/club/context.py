from django.conf import settings

if settings.HAS_MEMBERS:
    from club.models import Member
