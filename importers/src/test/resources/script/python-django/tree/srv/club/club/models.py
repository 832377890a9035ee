from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.conf import settings
from django.contrib.auth.models import User
from django.db import models


class Topic(models.Model):
    name = models.CharField()


class Member(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE)
    teacher = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    likes = models.ManyToManyField(Topic)
    knows = models.ManyToManyField(Topic)


class Letter(models.Model):
    member = models.ForeignKey(Member, null=True, on_delete=models.CASCADE)
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE)

    def __init__(self, *args, **kwargs):
        kwargs.pop("loud", False)
        super().__init__(*args, **kwargs)

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        if self.topic == "late":
            Ghost.objects.all().delete()


class Ghost(models.Model):
    name = models.CharField()


class Failure(models.Model):
    text = models.CharField()


class Visit(models.Model):
    day = models.DateField()


def saved(sender, instance, **kwargs):
    Ghost.objects.all().delete()


models.signals.post_save.connect(saved, sender=User)


class Stamp(models.Model):
    text = models.TextField()
    content_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.CASCADE)
    object_id = models.IntegerField()
    of = GenericForeignKey("content_type", "object_id")


class StampedCard(models.Model):
    stamps = GenericRelation(Stamp)
