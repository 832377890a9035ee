#!/usr/bin/perl
use strict;
use lib '/opt/yard/lib';
use Yard::Rows;

my $overdue = Yard::Rows->berth->overdue;
for my $berth (@$overdue) {
    print $berth->quay->name, "\n";
    print map { $_->name } $berth->pilots;
    $berth->add_notes({ text => 'overdue' });
    $berth->save;
}

my $total = Yard::Rows->berth->get_berths_count;
