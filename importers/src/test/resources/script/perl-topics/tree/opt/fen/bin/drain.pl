#!/usr/bin/perl
use strict;
use lib '/opt/fen/lib';
use DBI;
use Switch;
use feature 'switch';
use Fen::Conf;

Fen::Conf::init($ENV{FENCONF});
Fen::Conf::init($ENV{FENCONF});
my $type = "mysql";
my $name = Fen::Conf::setting("DB_NAME");
my $host = Fen::Conf::setting("DB_HOST");
my $dbh;
while (!defined($dbh)) {
    Fen::Conf::reset();
    Fen::Conf::init($ENV{FENCONF});
    $type = Fen::Conf::setting("DB_TYPE");
    $dbh = DBI->connect("DBI:$type:database=$name;host=$host", "fen", $ENV{FENPASS});
    sleep(5) if !defined($dbh);
}

my $mode = $ARGV[0] || 'weekly';
switch ($mode) {
    case "nightly"  { $dbh->do("DELETE FROM readings WHERE old"); }
    case "weekly"   { $dbh->do("DELETE FROM weekly_only"); }
    case ["monthly", "yearly"] { $dbh->do("DELETE FROM monthly_only"); }
    else            { $dbh->do("DELETE FROM never"); }
}

my $row = $dbh->selectrow_hashref("SELECT kind FROM pumps");
switch ($row->{kind}) {
    case 1       { $dbh->do("UPDATE pumps SET runs = 1") }
    case /^di/   { $dbh->do("UPDATE diesel_pumps SET runs = 1") }
    case [3, 4]  { $dbh->do("UPDATE wind_pumps SET runs = 1") }
    else         { $dbh->do("INSERT INTO odd_pumps VALUES (1)") }
}

given ($mode) {
    when ("weekly")  { $dbh->do("DELETE FROM weekly_given"); }
    when ("nightly") { $dbh->do("DELETE FROM sluices WHERE shut"); }
    default          { $dbh->do("DELETE FROM never_given"); }
}

$dbh->do("DELETE FROM gates") if lc(Fen::Conf::setting_or("PURGE_GATES", "no")) eq "yes";
$dbh->do("DELETE FROM levels WHERE age > " . Fen::Conf::setting("KEEP_DAYS")) if Fen::Conf::has("KEEP_DAYS");

my %mills = ('' => 1, smock => 1, tower => 1);
delete $mills{''};
$dbh->do("UPDATE mills_$_ SET seen = true") for keys %mills;

system({"psql"} "psql", "-d", "fenland", "-c", "UPDATE dykes SET seen = now()");
exec {'/usr/bin/psql'} 'psql', '-d', 'fenland', '-c', 'INSERT INTO runs VALUES (now())';
