from django.conf import settings
from django.db import models


class Account(models.Model):
    owner = models.OneToOneField(settings.AUTH_USER_MODEL, related_name="account", on_delete=models.CASCADE)
    balance = models.IntegerField()
