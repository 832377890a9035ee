#!/usr/bin/perl
use strict;
use DBI;
use Config::JSON;

my $settings = Config::JSON->new('/etc/kiln/glaze.json');
my $glazes = DBI->connect($settings->get('glaze/database'), 'kiln', undef);
my $table = $settings->get('glaze/colour') . '_glazes';
$glazes->do("DELETE FROM $table WHERE dry = 1");
