#!/usr/bin/perl
use strict;

my $tools = "/opt/tide/tools";

if (!chdir($tools)) {
  print "Cannot go to <$tools>\n";
  exit(-1);
}

system("./table.pl --year > /tmp/year.txt");
