import luigi
from luigi.util import requires
from dye.base import Asked, Cached, Merged, Prepared, ToTable


class FetchLots(Prepared):
    def run(self):
        self.known()
        yield Extra(table='extra_lots')


class Extra(Prepared):
    def run(self):
        self.known()


class Slow(Prepared):
    def run(self):
        self.known()


class Ordered(Prepared):
    """Has to be there before, and hands nothing over."""

    def run(self):
        self.known()


class LotsToTable(ToTable):
    table = 'lots'
    columns = [('lot', 'text')]

    def requires(self):
        return FetchLots(table=self.table)


class PricesToTable(Merged):
    table = 'prices'

    def _requires(self):
        return luigi.task.flatten([Ordered(table='orders'), super()._requires()])

    def requires(self):
        return {'a': FetchLots(table='price_marks')}


@requires(LotsToTable)
class Summed(Asked):
    query = 'INSERT INTO sums SELECT lot, count(*) FROM lots GROUP BY lot'


class CachedTotals(Cached):
    table = 'totals'
    query = """
        SELECT lot, total
        FROM lot_totals
    """


class Nobody(ToTable):
    table = 'never'


class CloseNight(luigi.WrapperTask):
    day = luigi.DateParameter()
    slowly = luigi.BoolParameter(default=False)

    def requires(self):
        yield Summed()
        yield CachedTotals()
        yield PricesToTable()
        if self.slowly:
            yield Slow(table='slow_lots')
