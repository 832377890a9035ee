import luigi
from dye.base import ToTable


class FillVats(ToTable):
    table = 'vats'


class EmptyVats(ToTable):
    table = 'emptied'


if __name__ == '__main__':
    luigi.run()
