#!/usr/bin/perl
use lib '/opt/fleet/lib';
use DBI;
use Getopt::Long;
use Fleet::Finder;

our $FINDERS;
foreach my $space ('Chore') { $FINDERS->{lc($space)} = Fleet::Finder->new("Fleet::$space"); }
my $only;
GetOptions('only=s' => \$only);
my $dbh = DBI->connect('dbi:Pg:dbname=fleet;host=db-01');
foreach my $name (@{ $FINDERS->{chore}->all }) {
    my $chore = $FINDERS->{chore}->class($name)->new();
    if ($only) { next unless $name eq $only; }
    $chore->do_it($dbh);
}
