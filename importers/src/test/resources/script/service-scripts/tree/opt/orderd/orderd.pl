#!/usr/bin/perl
use DBI; use Getopt::Long; GetOptions('db=s' => \my $db);
my $d = DBI->connect("dbi:Pg:dbname=$db;host=pg12"); $d->do("insert into orders values (1)");
