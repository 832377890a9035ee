package Dock::Task::Anchors;
use strict;
use base qw( TheSchwartz::Moosified::Worker );
use Dock::Queue qw/dock/;

sub work {
  my ($class, $job) = @_;
  my $given = $job->arg;
  dock()->do('UPDATE anchors SET seen = now() WHERE ship = ?', undef, $given->{ship});
  $job->completed();
}

1;
