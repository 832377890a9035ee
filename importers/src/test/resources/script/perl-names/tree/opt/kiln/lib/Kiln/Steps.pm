package Kiln::Steps;
use strict;

sub all {
  my ($class, $dbh) = @_;
  for my $step (qw(dry fire)) {
    my $code = __PACKAGE__->can("step_$step") or next;
    $code->($dbh);
  }
}

sub one { my ($class, $dbh) = @_; $dbh->do('DELETE FROM single') }
sub step_dry { $_[0]->do('DELETE FROM drying') }
sub step_fire { $_[0]->do('DELETE FROM firing') }
sub step_cool { $_[0]->do('DELETE FROM cooling') }

1;
