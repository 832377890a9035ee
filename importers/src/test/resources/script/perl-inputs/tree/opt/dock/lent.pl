use DBI;
use DBIx::Connector;

my $connector = DBIx::Connector->new("dbi:Pg:dbname=dock;host=db1", 'dock', '');
$connector->run(fixup => sub { $_->do("DELETE FROM waves") });
$connector->txn(sub { my $dbh = shift; $dbh->do("DELETE FROM foam") });

my $dbh = $connector->dbh;
my sub sweep ($table) { $dbh->do("DELETE FROM $table") }
sweep('sands');
$SIG{USR1} = sub { $dbh->do("INSERT INTO signals VALUES (1)") };
local $SIG{ALRM} = \&late;
sub late { $dbh->do("INSERT INTO delays VALUES (1)") }
sub never { $dbh->do("DELETE FROM kept") }
