from django.db import models


class Cask(models.Model):
    oak = models.BooleanField()

    class Meta:
        db_table = "cellar_casks"


class Brew(models.Model):
    cask = models.ForeignKey(Cask, on_delete=models.CASCADE)
