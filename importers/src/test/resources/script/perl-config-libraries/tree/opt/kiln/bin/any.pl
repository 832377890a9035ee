#!/usr/bin/perl
use strict;
use Config::Any;
use DBI;

my $file = '/etc/kiln/kiln.yml';
my $all = Config::Any->load_files({ files => [ $file ], use_ext => 1, flatten_to_hash => 1 });
my $cfg = $all->{$file};
my $db = DBI->connect("dbi:Pg:dbname=$cfg->{database}{name};host=$cfg->{database}{host}", '', '');
$db->do('UPDATE cones SET melted = 1');
