#!/usr/bin/perl
use strict;
use Cafe::Schema;

my $schema = Cafe::Schema->connect('dbi:Pg:dbname=cafe;host=db-01', 'cafe', '');
my @bills = $schema->resultset('Bill')->search({ paid => 0 });
for my $menu ($schema->resultset('Menu')->search({ sold_out => 1 })) {
    print $menu->name, "\n";
}
my @numbers = map { $_->number } $schema->resultset('Seat')->search;
push @numbers, $schema->resultset('Waiter')->search({ busy => 1 });
my $tips = [ $schema->resultset('Tip')->search ];
my ($line) = $schema->resultset('Line')->search({}, { rows => 1 });
