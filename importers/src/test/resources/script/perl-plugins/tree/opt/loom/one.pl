#!/usr/bin/perl
use strict;
use DBI;
use Module::Runtime qw(use_module);
push @INC, '/opt/loom/lib';
my $db = DBI->connect('dbi:Pg:dbname=loom;host=db-01');
my $name = $db->selectrow_array('SELECT name FROM next_task');
use_module("Loom::Task::$name")->new->weave($db);
