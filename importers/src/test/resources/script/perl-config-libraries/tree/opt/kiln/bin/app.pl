#!/usr/bin/perl
use strict;
use AppConfig qw(:argcount);
use DBI;

my $cfg = AppConfig->new({ CREATE => 1 });
$cfg->define('db_driver' => { DEFAULT => 'Pg', ARGCOUNT => ARGCOUNT_ONE });
$cfg->file('/etc/kiln/app.cfg');
my $db = DBI->connect('dbi:' . $cfg->db_driver . ':dbname=' . $cfg->get('db_name') . ';host=' . $cfg->db_host, '', '');
$db->do('DELETE FROM shelves');
