#!/usr/bin/perl
use strict;
use Cafe::Schema;
use Cafe::Note;

my $schema = Cafe::Schema->connect('dbi:Pg:dbname=cafe;host=db-01', 'cafe', '');
my $open = $schema->resultset('Bill')->search({ paid => 0 }, { join => [ 'seat' ] });
while (my $bill = $open->next) {
    $bill->waiter->update({ busy => 0 });
    $bill->create_related('lines', { text => 'service' });
    $bill->delete;
}
$schema->resultset('Bill')->forgotten->update({ paid => 1 });
$schema->resultset('Tip')->find_or_create({ id => 1 });
my $menu = $schema->resultset('Menu');
Cafe::Note->create({ text => 'closed' });
