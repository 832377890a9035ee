use Dancer2;
use Dancer2::Plugin::Database;
use DBI;
use SQL::Interp qw(sql_interp);

for my $seat (database->quick_select('seats', { free => 1 })) {
    database('bar')->quick_update('stools', { id => $seat->{id} }, { free => 0 });
}
database->do('DELETE FROM stains');
my $dbh = DBI->connect('dbi:Pg:dbname=hall;host=db2', 'clerk', '');
my $day = 3;
my ($sql, @bind) = sql_interp('SELECT id FROM curtains WHERE day =', \$day, 'AND hue IN', ['red', 'blue']);
my $ids = $dbh->selectcol_arrayref($sql, undef, @bind);
my ($put, @given) = sql_interp('INSERT INTO drapes', { hue => 'red' });
$dbh->do($put, undef, @given);
