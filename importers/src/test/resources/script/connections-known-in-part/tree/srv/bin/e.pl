#!/usr/bin/perl
use DBI; use Some::Config;
my $dbh = DBI->connect("dbi:Pg:dbname=shop_" . Some::Config::get("YEAR") . ";host=db-01", "u", "p");
$dbh->do("delete from bins");
my $other = DBI->connect("dbi:Pg:dbname=depot;host=db-01" . Some::Config::get("MORE"), "u", "p");
$other->do("delete from crates");
