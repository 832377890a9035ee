#!/usr/bin/perl
use strict;
use DBI;

my $level = 0;
my $water = 't';
my $wind  = 't';

if (0 != words()) {
  print "usage: gauge.pl [-level N] [-no-water] [-no-wind]\n";
  exit -1;
}

my $dbh = DBI->connect("dbi:Pg:dbname=tides;host=db-2", 'tide', '');

if ($water eq 't') {
  $dbh->do("INSERT INTO water_levels SELECT now(), height FROM gauges");
}
if ($wind eq 't') {
  $dbh->do("INSERT INTO wind_speeds SELECT now(), speed FROM anemometers");
}

sub words {
  my $count = scalar(@ARGV);
  my $wrong = 0;
  for (my $i = 0; $i < $count; ++$i) {
    if ($ARGV[$i] eq '-no-water') {
      $water = 'f';
    }
    elsif ($ARGV[$i] eq '-no-wind') {
      $wind = 'f';
    }
    elsif ($ARGV[$i] eq '-level') {
      ++$i;
      $level = $ARGV[$i];
    }
    else {
      print "unknown word $ARGV[$i]\n";
      $wrong = -1;
    }
  }
  return $wrong;
}
