#!/usr/bin/perl
use strict;
use lib '/opt/loom/lib';
use DBI;
use Module::Runtime qw(use_module);
our $db = DBI->connect('dbi:Pg:dbname=loom;host=db-01');

foreach my $path (@INC) {
  next unless -d "$path/Loom/Task";
  opendir(my $folder, "$path/Loom/Task");
  foreach my $file (readdir $folder) {
    my ($name) = $file =~ /^([^.]+)\.pm$/ or next;
    use_module("Loom::Task::$name")->new->weave($db);
  }
  closedir $folder;
  last;
}

opendir(TASKS, '/opt/loom/tasks') or die;
while (my $file = readdir(TASKS)) {
  $db->do("INSERT INTO task_$file VALUES (1)");
}
closedir(TASKS);
