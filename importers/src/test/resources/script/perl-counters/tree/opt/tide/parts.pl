#!/usr/bin/perl
use strict;
use DBI;

my $dbh = DBI->connect("dbi:Pg:dbname=tides;host=db-2", 'tide', '');
my $year = `date +%Y`;
chomp $year;

for (my $week = 1; $week <= 20; $week++) {
  $dbh->do("VACUUM levels_${year}_wk$week");
}
