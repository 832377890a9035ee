#!/usr/bin/perl
use strict;
use Cafe::Schema;

my $schema = Cafe::Schema->connect('dbi:Pg:dbname=cafe;host=db-01', 'cafe', '');
$schema->txn_do(sub { $schema->resultset('Seat')->update({ free => 1 }) });
$schema->txn_do(\&pour, 'Spoon', 1);
$schema->resultset('Saucer')->create({ n => 1 });
my $kind = $ENV{CAFE_KIND};
$schema->resultset($kind)->search({ old => 1 })->delete;
$schema->resultset('CoffeeCup')->delete;
my $dish = $schema->resultset('Dish')->first;
print $dish->plate->n;

sub pour {
    my ($what, $number) = @_;
    $schema->resultset($what)->create({ n => $number });
}
