#!/usr/bin/perl
use strict;
use Config::IniFiles;
use DBI;

my $cfg = new Config::IniFiles( -file => '/etc/kiln/kiln.ini' );
die 'no settings' unless $cfg->SectionExists('general');
my @instances = split(/, /, $cfg->val('general', 'instances'));
my $one = $instances[0];
my $driver = $cfg->val($one, 'driver', 'Pg');
my $db = DBI->connect("dbi:$driver:dbname=" . $cfg->val($one, 'dbname') . ';host=' . $cfg->val($one, 'dbhost'), '', '');
$db->do('DELETE FROM ' . $cfg->val($one, 'table'));
