#!/usr/bin/perl
use strict;
use FindBin;
use lib "$FindBin::Bin/../lib";
use Report::Store;
use Report::Config qw(setting);
use Getopt::Long;

=pod

This once did: DELETE FROM documented;

=cut

my %opt = (mode => 'none');
GetOptions(\%opt, 'mode=s', 'verbose!') or die;

my $store = Report::Store->new(dsn => setting('dsn'));
if ($opt{mode} eq 'full') {
  $store->rebuild($_) for qw(daily weekly);
} else {
  $store->refresh;
}
$store->report("SELECT * FROM only_reported");
my $method = $opt{mode} eq 'full' ? 'archive' : 'skip';
$store->$method();
print "DELETE FROM printed\n";
