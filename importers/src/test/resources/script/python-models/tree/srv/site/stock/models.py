from django.db import models


class Warehouse(models.Model):
    name = models.TextField()

    class Meta:
        db_table = "depot"


class LowItems(models.QuerySet):
    def below(self, limit):
        return self.filter(count__lt=limit, warehouse__name="north")


class Item(models.Model):
    warehouse = models.ForeignKey(Warehouse, on_delete=models.CASCADE, related_name="items")
    tags = models.ManyToManyField("Tag")
    objects = LowItems.as_manager()


class Tag(models.Model):
    label = models.TextField()


class Supply(models.Model):
    item = models.ForeignKey("stock.Item", on_delete=models.CASCADE)
