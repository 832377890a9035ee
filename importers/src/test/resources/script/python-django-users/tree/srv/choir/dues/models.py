from django.contrib.auth.models import User
from django.db import models


class Subscriber(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    paid = models.BooleanField()
