#!/usr/bin/perl
use strict;
use DBI;

my $dbh = DBI->connect("dbi:Pg:dbname=tides;host=db-2", 'tide', '');
my @kinds = ('pier', 'quay', 'lock', 'buoy', 'mole');

# backwards, in steps of two, and one of them is passed by
for (my $i = 4; $i >= 0; $i -= 2) {
  next if $kinds[$i] eq 'lock';
  $dbh->do("UPDATE $kinds[$i]_states SET seen = now()");
}
