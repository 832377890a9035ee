use DBI;
use SQL::Abstract;
use Mojo::Pg;

my $dbh = DBI->connect('dbi:Pg:dbname=hall;host=db2', 'clerk', '');
my $sql = SQL::Abstract->new;
my ($statement, @bind) = $sql->insert('tickets', { row => 1 });
$dbh->do($statement, undef, @bind);
my ($asks, @given) = $sql->select(['shows', 'stages'], ['id'], { open => 1 });
$dbh->selectall_arrayref($asks, undef, @given);
my ($only_made, @unused) = $sql->delete('posters', { old => 1 });

my $pg = Mojo::Pg->new('postgresql://clerk@db3/bar');
my $bar = $pg->db;
$bar->insert('orders', { drink => 'tea' }, { returning => 'id' });
my $rows = $bar->select(['tabs', ['guests', guest => 'id']], '*')->hashes;
$bar->update('stock', { n => \'(SELECT max(n) FROM deliveries)' }, { drink => 'tea' });
