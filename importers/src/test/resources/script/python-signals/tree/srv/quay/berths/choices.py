from berths.models import Berth, Farewell, Notice

# a list that only a form would ask for
choices = Berth.objects.all()
nobody = Farewell.objects.none()
