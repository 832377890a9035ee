#!/usr/bin/perl
use strict;
use Config::Tiny;
use DBI;

my $cfg = Config::Tiny->read('/etc/elsewhere/kiln.ini');
my $db = DBI->connect("dbi:Pg:dbname=$cfg->{db}{name}", '', '');
$db->do('DELETE FROM sherds') if $cfg->{db}{tidy};
