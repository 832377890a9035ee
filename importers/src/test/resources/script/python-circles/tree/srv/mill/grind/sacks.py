import grind


class Sacks(grind.Work):
    def empty(self):
        table = '.'.join(self.parts)
        fresh = '_'.join(self.parts) + '_fresh'
        self.run(f'''
            CREATE TEMPORARY TABLE {fresh} (LIKE {table});
            INSERT INTO {fresh} SELECT * FROM {table};
            DELETE FROM {table};
        ''')
