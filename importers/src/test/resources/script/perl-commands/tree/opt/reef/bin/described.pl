#!/usr/bin/perl
use DBI;
use Getopt::Long::Descriptive;
my ($opt, $usage) = describe_options(
    '%c %o',
    [ 'kind|k=s', 'what', { required => 1 } ],
    [ 'into=s', 'where to', { default => 'store' } ],
    [],
    [ 'purge', 'away with it' ],
    [ 'help', 'how', { shortcircuit => 1 } ],
);
print($usage->text), exit if $opt->help;
my $db = DBI->connect('dbi:Pg:dbname=reef;host=db1');
my $one = 'text';
my $table = ref $one eq 'HASH' ? 'never' : $opt->kind . 's';
$db->do("DELETE FROM $table") if $opt->purge;
$db->do("INSERT INTO " . $opt->into . " VALUES (1)");
