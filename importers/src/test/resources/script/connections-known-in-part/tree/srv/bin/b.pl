#!/usr/bin/perl
use DBI; use Some::Config;
my $dbh = DBI->connect("dbi:mysql:database=shop;host=" . Some::Config::get('HOST'), "u", "p");
$dbh->do("delete from carts");
