from optparse import make_option

from django.core.management.base import BaseCommand

from club.models import Stamp, StampedCard


class Command(BaseCommand):
    option_list = BaseCommand.option_list + (
        make_option("--clear", action="store_true", default=False, help="remove all stamps"),
        make_option("--copy", action="store_true", dest="copies", default=False, help="copy stamps"),
        make_option("--limit", type="int", default=10),
    )

    def handle(self, *args, **options):
        if options["clear"]:
            Stamp.objects.all().delete()
        elif options["copies"]:
            for card in StampedCard.objects.all()[: options["limit"]]:
                card.stamps.create(text="again")
        else:
            raise ValueError("Please say what to do")
