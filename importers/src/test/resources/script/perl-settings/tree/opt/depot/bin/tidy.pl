#!/usr/bin/perl
# Options are looked for in all words at once, settings in a file of their own kind.
use DBI;

$args = '';
if (length($ARGV[0]) > 1) {
  $i = 0;
  while ($#ARGV >= $i) {
    $args = "$args $ARGV[$i]";
    $i++;
  }
  if ($args =~ /--help/i) { print "tidy [--purge] [--old] [-q]\n"; exit; }
  if ($args =~ /-q/i) { $quiet = 1; }
  if ($args =~ /--purge/i) { $purge = 1; }
  if ($args =~ /--old/i) { $old = 1; }
}

open(conf, "/etc/depot/depot.conf") || die "no settings: $!";
@conf = <conf>;
close(conf);
$n = 0;
foreach (@conf) {
  $line = $conf[$n];
  $line =~ s/ |>|\n|\t|\#.*|;.*//gi;
  if ($line =~ /^DB_host/) { $host = $line; $host =~ s/.*=//gi; }
  if ($line =~ /^DB_name/ && $given < 1) { $name = $line; $name =~ s/.*=//gi; }
  if ($line =~ /^DB_user/) { $user = $line; $user =~ s/.*=//gi; }
  $n++;
}

$db = DBI->connect("DBI:mysql:$name:$host:3306", $user, 'xxx') or die;
$db->do("DELETE FROM picks WHERE done = 1");
if ($purge > 0) {
  $db->do("DELETE FROM picks_archive");
} else {
  $db->do("INSERT INTO picks_archive SELECT * FROM picks");
}
if ($old) {
  $db->do("DELETE FROM old_picks");
}
$statement = "optimize table picks;";
$sth = $db->prepare($statement);
$sth->execute;
