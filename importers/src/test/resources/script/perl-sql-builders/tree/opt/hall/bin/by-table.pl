use Hall::Rows;

my $rows = Hall::Rows->new({ connect_info => ['dbi:mysql:database=cloak;host=db4', 'clerk', ''] });
my $late = $rows->search('coats', { late => 1 });
while (my $coat = $late->next) {
    $rows->fast_insert('fines', { coat => $coat->id });
    $coat->update({ fined => 1 });
}
my $one = $rows->single('pegs', { free => 1 });
$rows->delete('umbrellas', { wet => 1 });
print $rows->count('hats', '*');
my @old = $rows->search_by_sql('SELECT * FROM gloves WHERE day < ?', [1]);
