#!/usr/bin/perl
use strict;
use DBI;

my %setting = (sweep => 0, report => '', keep => 30);
my $dbh = DBI->connect('dbi:Pg:dbname=depot;host=db3', 'depot', '');
for my $row (@{ $dbh->selectall_arrayref('SELECT name, value FROM setting') }) {
  my ($name, $value) = @$row;
  $setting{$name} = $value;
}
exit if !$setting{sweep};
$dbh->do('DELETE FROM crate WHERE emptied < now() - interval ?', undef, $setting{keep});
die note($dbh, 'nothing to report') if !$setting{report};
$dbh->do("INSERT INTO report (said) VALUES ('swept')");

sub note {
  my ($dbh, $text) = @_;
  $dbh->do('INSERT INTO note (said) VALUES (?)', undef, $text);
  return $text;
}
