#!/usr/bin/perl
use strict;
use IO::File;
use IO::Pipe;
open(my $client, "|-", "psql -h db1 dock") or die;
$client->print("DELETE FROM anchors;\n");
$client->say("DELETE FROM bales;");
$client->printf("UPDATE %s SET x = 1;\n", 'barrels');
$client->close;

my $fh = IO::File->new("| psql -h db1 dock") or die;
print $fh "DELETE FROM beacons;\n";
$fh->print("DELETE FROM bells;\n");
undef $fh;

my $pipe = IO::Pipe->new;
$pipe->writer('psql', '-h', 'db1', 'dock');
print $pipe "DELETE FROM bollards;\n";
print {$pipe} "DELETE FROM booms;\n";
$pipe->close;

my $out = IO::File->new('/tmp/o.sql', 'w');
$out->print("DELETE FROM cables;\n");
$out->close;
system('psql -h db1 dock -f /tmp/o.sql');

my %c;
open($c{'x'}, '|-', 'mysql', '-h', 'db2', 'dock');
print { $c{'x'} } "DELETE FROM casks;\n";
close $c{'x'};
my $o2 = IO::File->new('>/tmp/o2.sql');
print $o2 "DELETE FROM chains;\n";
close $o2;
system('psql -h db1 dock -f /tmp/o2.sql');
my $o3 = new IO::File "| psql -h db1 dock";
print $o3 "DELETE FROM charts;\n";
