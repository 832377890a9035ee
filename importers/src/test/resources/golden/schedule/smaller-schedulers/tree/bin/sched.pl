#!/usr/bin/perl
use strict;
use Schedule::Cron;
my $cron = Schedule::Cron->new(sub { die });
$cron->add_entry("0 3 * * *", \&nightly);
$cron->run(detach => 0);
sub nightly { system("/opt/bin/nightly") }
