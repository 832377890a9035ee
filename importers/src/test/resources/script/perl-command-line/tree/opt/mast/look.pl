#!/usr/bin/perl -I/opt/mast/lib
use DBI;
use Getopt::Long;
GetOptions("waiting:s", "reset", "quiet", "note-to=s");
my $db = DBI->connect("dbi:Pg:dbname=mast;host=db-01");
if (defined $opt_waiting) {
  $db->selectall_arrayref("SELECT id FROM waiting_at_$opt_waiting");
  exit 0;
}
if ($opt_reset) {
  $db->do("DELETE FROM never_asked");
}
$db->do("DELETE FROM never_asked_either");
