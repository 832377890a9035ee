#!/usr/bin/perl
use lib '/opt/reef/lib';
use Reef;
use Reef::Chores;
$_->do_it(Reef->new->book) for Reef::Chores->new->chores;
