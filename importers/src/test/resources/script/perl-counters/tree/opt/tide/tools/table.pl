#!/usr/bin/perl
use strict;
use DBI;

my $dbh = DBI->connect("dbi:Pg:dbname=tides;host=db-2", 'tide', '');
my $rows = $dbh->selectall_arrayref("SELECT moon, height FROM tide_tables");
print join("\t", @$_), "\n" for @$rows;
