#!/usr/bin/perl
use DBI;
my $dbh = DBI->connect("dbi:Pg:dbname=harbour;host=db-01", "keeper", "");
$dbh->do("update buoys set seen = null");
