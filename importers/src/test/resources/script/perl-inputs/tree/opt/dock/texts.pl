use DBI;
use JSON;
use File::Slurp;

my $dbh = DBI->connect("dbi:Pg:dbname=dock;host=db1");
my $settings = do { local $/; open my $file, '<', '/opt/dock/conf/dock.json'; decode_json(<$file>) };
$dbh->do("DELETE FROM $settings->{old}{table}");
my $others = do '/opt/dock/conf/dock.conf';
$dbh->do("DELETE FROM $others->{table}");
$dbh->do(read_file('/opt/dock/conf/tides.sql'));
$dbh->do($_) for grep { /\S/ } split /;/, do { local $/ = undef; <DATA> };
my $line = <DATA>;
$dbh->do("DELETE FROM $line");

__DATA__
DELETE FROM buoys;
INSERT INTO lamps VALUES (1);
