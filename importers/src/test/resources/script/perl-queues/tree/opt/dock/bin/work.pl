#!/usr/bin/perl
use strict;
use FindBin;
use lib "$FindBin::Bin/../lib";
use UNIVERSAL::require;
use YAML::XS qw/LoadFile/;
use Dock::Queue qw/queue/;

my $client = queue();
my $tasks = LoadFile("$FindBin::Bin/../conf/tasks.yml");

foreach my $one (@$tasks, 'Buoys') {
  my $task = ref $one eq 'HASH' ? $one->{task} : $one;
  next if $task eq 'Lamps';
  my $module = "Dock::Task::$task";
  $module->use or die $@;
  $client->can_do($module);
}

$client->work_until_done();
