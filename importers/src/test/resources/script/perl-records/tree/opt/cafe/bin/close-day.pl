#!/usr/bin/perl
use strict;
use Cafe::Schema;
use Cafe::Note;

my $schema = Cafe::Schema->connect('dbi:Pg:dbname=cafe;host=db-01', 'cafe', '');
my $open = $schema->resultset('Bill')->search({ paid => 0, -or => [
    \'(select max(rung) from alarms where seat = me.seat) IS NULL',
    \[ 'me.id IN (SELECT bill FROM vouchers WHERE kind = ?)', 'gift' ] ], day => \'lower(select_from)' },
    { join => [ 'seat' ] });
my $kept = $schema->resultset('Tip')->search({ bill => { -in => $schema->resultset('Menu')->get_column('id')->as_query } });
while (my $bill = $open->next) {
    $bill->waiter->update({ busy => 0 });
    $bill->create_related('lines', { text => 'service' });
    $bill->delete;
}
$schema->resultset('Bill')->forgotten->update({ paid => 1 });
$schema->resultset('Tip')->find_or_create({ id => 1 });
my $menu = $schema->resultset('Menu');
Cafe::Note->create({ text => 'closed' });
my $circle = [ 'lines' ];
push @{$circle}, $circle for 1 .. 40;
my $joined = $schema->resultset('Bill')->search({}, { join => $circle })->first;
