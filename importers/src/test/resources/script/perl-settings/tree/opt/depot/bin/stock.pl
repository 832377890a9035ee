#!/usr/bin/perl
use strict;
use DBI;

my ($count, $verbose, $move);
while (defined(my $arg = shift)) {
  if    ($arg !~ m{^-})      { unshift @ARGV, $arg; last; }
  elsif ($arg =~ m{^-v})     { $verbose++; }
  elsif ($arg =~ m{^--count$}) { $count = 1; }
  elsif ($arg =~ m{^--move})  { $move = 1; }
  else                       { exit usage("unknown option '$arg'"); }
}
my %tables;
open(my $in, '<', $ARGV[0]) or die;
while (my $line = <$in>) {
  chomp $line;
  next unless $line =~ /^(\w+)\s*:\s*(\S+)$/;
  $tables{$1} = $2;
}
close $in;

my $db = DBI->connect("dbi:Pg:dbname=stock", 'stock', '');
foreach my $kind (keys %tables) {
  $db->do("UPDATE totals SET n = (SELECT count(*) FROM $tables{$kind}) WHERE kind = ?", undef, $kind) if $count;
  $db->do("DELETE FROM $tables{$kind}") if $move;
}
my ($month) = '2026-11-27' =~ /^\d+-(\d\d)/;
(my $plain = "month_$month ") =~ s/\s+$//;
$db->do("INSERT INTO $plain SELECT * FROM totals");
my @kept = grep { !/_old$/ } ('pallets', 'crates_old', 'crates');
$db->selectall_arrayref("SELECT * FROM $_") for @kept;

# A class may be named by a variable.
my $class = 'Tally';
my $tally = new $class(db => $db);
$tally->keep;

sub usage { print "stock: $_[0]\n"; return 1; }

package Tally;
sub new { my ($class, %given) = @_; return bless {%given}, $class; }
sub keep { my $self = shift; $self->{db}->do("INSERT INTO tallies VALUES (1)"); }
