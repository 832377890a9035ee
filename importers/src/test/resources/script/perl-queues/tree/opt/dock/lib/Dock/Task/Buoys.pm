package Dock::Task::Buoys;
use strict;
use base qw( TheSchwartz::Moosified::Worker );
use Dock::Queue qw/dock/;

sub work {
  my ($class, $job) = @_;
  my $given = $job->arg;
  dock()->do('UPDATE buoys SET seen = now() WHERE ship = ?', undef, $given->{ship});
  $job->completed();
}

1;
