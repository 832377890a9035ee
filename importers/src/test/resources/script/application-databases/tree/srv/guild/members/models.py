from django.db import models


class Member(models.Model):
    due = models.DateField()
