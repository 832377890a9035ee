use DBI;
my $dbh = DBI->connect('dbi:Pg:dbname=coral;host=db1');
local $/ = "\n\n";
$dbh->do($_) for <DATA>;

__DATA__
CREATE TABLE shells (
  id integer
);

INSERT INTO begun
VALUES (1);
