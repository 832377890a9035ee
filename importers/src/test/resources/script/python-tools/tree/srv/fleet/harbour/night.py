from harbour.models import Ship


def close():
    Ship.objects.filter(name="").delete()


def sink():
    Ship.objects.create(name="Wreck")
