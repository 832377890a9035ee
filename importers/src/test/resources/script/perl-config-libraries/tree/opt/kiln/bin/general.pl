#!/usr/bin/perl
use strict;
use Config::General;
use DBI;

my %settings = Config::General->new('/etc/kiln/kiln.cfg')->getall;
my $main = $settings{database}{main};
my $db = DBI->connect($main->{dsn}, $main->{user}, '');
$db->do('INSERT INTO bricks (n) VALUES (1)');
