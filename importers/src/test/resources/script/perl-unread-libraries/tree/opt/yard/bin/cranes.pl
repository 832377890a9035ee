use DBI;
use Yard::Crane;
use Harbour::Template;

for my $crane (Yard::Crane->search({ idle => 1 })) { $crane->save }
Yard::Crane->remove;
my $statement;
Harbour::Template->new->fill('cranes.sql', { year => 2020 }, \$statement);
DBI->connect('dbi:Pg:dbname=yard')->do($statement);
