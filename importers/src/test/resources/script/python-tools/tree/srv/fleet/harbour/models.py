from django.db import models


class Ship(models.Model):
    name = models.TextField()


class Due(models.Model):
    ship = models.ForeignKey(Ship, on_delete=models.CASCADE)
