import luigi
from luigi.contrib.external_program import ExternalProgramTask
from dye.base import ToTable


class Weekly(ToTable):
    shade = luigi.Parameter()

    @property
    def table(self):
        return f'week_{self.shade}'

    def requires(self):
        return [Tidied()]


class Tidied(ExternalProgramTask):
    def program_args(self):
        return ['psql', '-h', 'db-01', 'dye', '-c', 'DELETE FROM rags']
