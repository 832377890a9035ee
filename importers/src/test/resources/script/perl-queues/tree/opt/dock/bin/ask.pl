#!/usr/bin/perl
use strict;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Getopt::Long;
use Dock::Queue qw/queue/;

my $task;
GetOptions('task=s' => \$task);
queue()->insert("Dock::Task::$task", { ship => 7 });
