#!/usr/bin/perl
use strict;
use warnings;
use DBI;
use Schedule::Cron;

my $dbh = DBI->connect('dbi:Pg:dbname=light;host=db-6', 'light', '');
my $cron = Schedule::Cron->new(sub { $dbh->do("INSERT INTO calls DEFAULT VALUES") });

$cron->add_entry("*/5 * * * *", \&oil);
$cron->add_entry('10 3 * * *',  \&polish);
$cron->add_entry('0 0 * * *', sub {
  $dbh->do("DELETE FROM old_logs");
});
$cron->add_entry($ENV{FOG_TIME}, \&fog);
$cron->run();

sub oil { $dbh->do("UPDATE oil_levels SET level = level - 1") }
sub polish { $dbh->do("UPDATE lenses SET polished = now()") }
sub fog { $dbh->do("UPDATE fog_horns SET on_air = true") }
