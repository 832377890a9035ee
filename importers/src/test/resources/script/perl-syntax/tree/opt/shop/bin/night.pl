#!/usr/bin/perl
use strict;
use DBI;
use Shop::Rows;

my $dbh = DBI->connect('dbi:Pg:dbname=shop;host=db-01', 'night', '');
my $rows = new Shop::Rows dbh => $dbh;
my $line = '-'x60;
my %seen = $rows->%{qw( listed dbh )};

format STDOUT =
@<<<<<<< @>>>>>>
$line,   $line
.

print STDOUT $line . "\n" if $ENV{LOUD};

foreach my $row (@{ $rows->listed }) {
    next if (lc($row->{kind}) eq 'draft');
    next unless ($row->{kind} ~~ [qw(sold sent)]);
    $dbh->do('UPDATE orders SET closed = 1');
}

my @late = sort by_date @{ $dbh->selectcol_arrayref('SELECT id FROM invoices') };
for my $table (sort by_name qw(carts wishes)) {
    $dbh->do("DELETE FROM $table WHERE age > 30");
}

(my $plain = 'SELECT 1 FROM visits;') =~ s/;$//;
$dbh->do($plain);

given ($ENV{DAY}) {
    when ('1') { $dbh->do('DELETE FROM weekly') }
    default    { ... }
}

try {
    $dbh->do('INSERT INTO runs (at) VALUES (now())');
} catch Shop::Error with {
    $dbh->do('INSERT INTO failures (at) VALUES (now())');
};

$rows->packed('x');
$rows->unnamed(1, 2);
$rows->aliased;

sub by_date { $a cmp $b }
sub by_name { $a cmp $b }

open(TALLY, '>', '/tmp/tally');
print TALLY (split ',', $ARGV[0])[0] . "\n";
print TALLY ("one", "two")[1], "\n";
close(TALLY);
$dbh->do("DELETE FROM tallies");

sub checked {
    my $what = shift;
    try { somewhere($what) } catch { warn $_; return } or return;
    $dbh->do("DELETE FROM checked_$what");
}
checked('slips');
my %places = (kept => '/opt/shop/kept');
while (<$places{'kept'}/*.pl>) {
    require $_;
}
my $rested = $places{kept} ? ::put_to_rest('slips') : 0;

sub put_to_rest {
    $dbh->do("UPDATE rested SET kind = '$_[0]'");
}
