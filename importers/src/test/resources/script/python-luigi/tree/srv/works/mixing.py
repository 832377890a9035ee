import luigi
from luigi.contrib import sqla


class MixAll(sqla.CopyToTable):
    table = 'mixtures'
    connection_string = 'postgresql://db-01/dye'
