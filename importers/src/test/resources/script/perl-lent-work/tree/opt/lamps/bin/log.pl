#!/usr/bin/perl
use strict;
use warnings;
use FindBin qw($Bin);
use Env qw(LAMP_YEAR);
use File::Find;
use XML::Parser;
use IPC::Open2;
use IPC::Run qw(run);
use IPC::Cmd ();
use Capture::Tiny qw(capture);

# the short name of the folder
require "$Bin/common.pl";
our $dbh;
trim_log();

# functions in a map that is written out for a library
find({wanted => sub { $dbh->do('INSERT INTO chart_files (name) VALUES (?)', undef, $_) if -f }, no_chdir => 1},
    '/var/spool/charts');
my $parser = XML::Parser->new(Handlers => {Start => \&opened, End => sub { $dbh->do('UPDATE signals SET read = 1') }});
$parser->parsefile('/var/spool/signals.xml');
sub opened { $dbh->do('INSERT INTO signals (name) VALUES (?)', undef, $_[1]) }

# one that has a name of its own has other uses
my %unused = (burn => sub { $dbh->do('DELETE FROM never_burnt') });
note_down(\%unused);

# programs that are handed what they read
open2(\*OUT, \*IN, 'psql -h db-01 -d lamps');
print IN "DELETE FROM ship_sightings;\n";
close IN;
my ($statement, $said) = ('DELETE FROM fog_hours;');
run ['psql', '-h', 'db-01', '-d', 'lamps'], \$statement, \$said;
IPC::Cmd::run(command => ['psql', '-h', 'db-01', '-d', 'lamps', '-c', 'DELETE FROM bell_hours']);
my ($out) = capture { system('psql', '-h', 'db-01', '-d', 'lamps', '-c', 'DELETE FROM gun_hours') };
