from django.db import models
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal, receiver

moored = Signal()


class Berth(models.Model):
    name = models.CharField(max_length=40)


class Ship(models.Model):
    berth = models.ForeignKey(Berth, null=True, on_delete=models.CASCADE)


class Movement(models.Model):
    pass


class Notice(models.Model):
    pass


class Farewell(models.Model):
    pass


def log_movement(sender, instance, **more):
    Movement.objects.create()


post_save.connect(log_movement, sender=Ship)


@receiver(post_delete, sender=Ship)
def say_farewell(sender, instance, **more):
    Farewell.objects.create()


@receiver(moored)
def post_notice(sender, **more):
    Notice.objects.create()
