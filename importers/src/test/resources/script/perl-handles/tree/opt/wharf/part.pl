use DBI;
my $dbh = DBI->connect('dbi:Pg:dbname=dock;host=db1');
$dbh->do("DELETE FROM part_$ARGV[0]");
