#!/usr/bin/perl -T
use DBI;

my %config = settings('/etc/depot/bins.ini');
my $db = DBI->connect("dbi:Pg:dbname=$config{name};host=$config{server}", 'bins', '');
my $query = "SELECT key FROM bins";
$query = $1 if $query =~ /^(.*)$/s;   # untaint
$db->selectall_arrayref($query);
# What nobody knows takes both ways.
if (`uname` =~ /Linux/) { $db->do("DELETE FROM linux_bins"); } else { $db->do("DELETE FROM other_bins"); }

sub settings {
  my $file = shift;
  my %found;
  open CONFIG, $file or die "$file: $!";
  while (<CONFIG>) {
    chomp;
    s/#.*$//;
    s/^\s+//;
    s/\s+$//;
    next unless length;
    next if /^\[/;
    my ($key, $value) = split(/\s*=\s*/, $_, 2);
    $found{$key} = $value;
  }
  close CONFIG;
  return %found;
}
# No scheduled program is started by a web server.
$db->do("INSERT INTO web_hits VALUES (1)") if $ENV{GATEWAY_INTERFACE} || defined $ENV{'REQUEST_METHOD'};
$db->do("INSERT INTO runs VALUES (1)") unless $ENV{GATEWAY_INTERFACE};
