package Dock::Queue;
use strict;
use base 'Exporter';
use DBI;
use TheSchwartz::Moosified;
our @EXPORT_OK = qw/queue dock/;

sub queue {
  my $dbh = DBI->connect('dbi:Pg:dbname=queue;host=db-4', 'queue', '');
  return TheSchwartz::Moosified->new(databases => [$dbh]);
}

sub dock { return DBI->connect('dbi:Pg:dbname=dock;host=db-4', 'dock', '') }

1;
