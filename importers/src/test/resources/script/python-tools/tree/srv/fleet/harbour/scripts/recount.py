from harbour.models import Due, Ship


def run(*args):
    print(Ship.objects.count())


def unused():
    Due.objects.count()
