#!/usr/bin/perl -I/opt/mast/lib
use strict;
use DBI;
use Getopt::Long;
use Mast::Words;
readable();
my ($commit, $deck);
GetOptions('commit' => \$commit, 'deck=s' => \$deck) or die;
my $db = DBI->connect("dbi:Pg:dbname=mast;host=db-01");
my $rows = $db->selectall_arrayref("SELECT id FROM sails_$deck");
$db->do("UPDATE sails SET up = true") if $commit;
