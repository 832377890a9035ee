from django.contrib.auth.models import User
from django.db import models


class Absence(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE)
