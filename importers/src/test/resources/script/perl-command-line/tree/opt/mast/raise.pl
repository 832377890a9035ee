#!/usr/bin/perl
use DBI;
use Getopt::Long qw(GetOptions GetOptionsFromArray);
GetOptions('from=s' => \(my $from = 'early'), 'to=s' => \(my $to = 'never'), 'quiet' => \my $quiet);
my $db = DBI->connect("dbi:Pg:dbname=mast;host=db-01");
$db->do("DELETE FROM raised_$from");
$db->do("DELETE FROM raised_$to");
my @words = ('--kind', 'old', 'rest');
GetOptionsFromArray(\@words, 'kind=s' => \my $kind);
$db->do("DELETE FROM $_") for "flags_$kind", "flags_$words[0]";
@ARGV = ('--deep', 'sea');
my $parser = Getopt::Long::Parser->new(config => ['no_ignore_case']);
$parser->getoptions('deep=s' => \my $deep);
$parser->getoptionsfromarray(['--far', 'away'], 'far=s' => \my $far);
$db->do("DELETE FROM " . $db->quote_identifier($_)) for "depth_$deep", "reach_$far";
$db->do(sprintf 'UPDATE %s SET %s = 1', $db->quote_identifier(undef, 'stores', 'ropes'), $db->quote_identifier('worn'));
