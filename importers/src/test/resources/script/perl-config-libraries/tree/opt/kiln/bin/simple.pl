#!/usr/bin/perl
use strict;
use Config::Simple;
use DBI;

my $cfg = Config::Simple->new('/etc/kiln/simple.conf');
my $db = DBI->connect('dbi:mysql:database=' . $cfg->param('db.name') . ';host=' . $cfg->param('db.host'), '', '');
$db->do('UPDATE pits SET dug = 1');
