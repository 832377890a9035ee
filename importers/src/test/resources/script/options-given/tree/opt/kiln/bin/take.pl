use strict;
use DBI;
my ($base, $file) = @ARGV;
my $dbh = DBI->connect("dbi:SQLite:dbname=$base", '', '');
open(ROWS, $file) or die;
foreach my $row (<ROWS>) {
  my $taken = $dbh->prepare($row);
  $taken->execute();
}
