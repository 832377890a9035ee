from tortoise import Tortoise, fields, run_async
from tortoise.models import Model


class Silo(Model):
    id = fields.IntField(pk=True)

    class Meta:
        table = "silos"


class Alarm(Model):
    silo = fields.IntField()


async def watch():
    await Tortoise.init(db_url="postgres://grain@db-1/grain", modules={"models": ["__main__"]})
    for silo in await Silo.all():
        await Alarm.create(silo=silo.id)
    await Alarm.filter(silo=None).delete()


run_async(watch())
