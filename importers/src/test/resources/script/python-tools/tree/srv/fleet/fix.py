from harbour.models import Due

Due.objects.update(ship=None)
