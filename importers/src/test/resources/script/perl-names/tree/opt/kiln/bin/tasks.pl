use strict;
use DBI;
use Kiln::Steps;

my $dbh = DBI->connect('dbi:Pg:dbname=kiln;host=db-09');
my $day = `date +%a`;

while (my ($table, $days) = each %{{ soot => 3, ash => 7 }}) {
  $dbh->do("DELETE FROM $table WHERE age > ?", undef, $days);
}
my %kept = (bricks => 1, tiles => 1);
while (my $table = each %kept) {
  $dbh->do("SELECT count(*) FROM $table");
}

{
  no strict 'refs';
  my $name = 'sweep_floor';
  &$name($dbh);
  &{"sweep_" . 'roof'}($dbh);
  my $code = \&{'sweep_door'};
  $code->($dbh);
  *{'main::sweep_wall'}{CODE}->($dbh);
  $_->($dbh) foreach 'sweep_yard', \&sweep_gate;
  &{"turn_$day"}($dbh);
  if (defined &{'sweep_nothing'}) {
    &{'sweep_nothing'}($dbh);
  }
}
main->can('sweep_shed')->($dbh);
Kiln::Steps->all($dbh);
my ($class, $method) = ('Kiln::Steps', 'one');
$class->$method($dbh);

my @queue = qw(first second third fourth);
$dbh->do("DELETE FROM queue_$_") foreach splice(@queue, 1, 2);
$dbh->do('ANALYZE ' . sprintf('parts_%03d', 7));
my $path = "/srv/kiln/";
s,/+$,, for $path;

sub sweep_floor { $_[0]->do('DELETE FROM floor') }
sub sweep_roof { $_[0]->do('DELETE FROM roof') }
sub sweep_door { $_[0]->do('DELETE FROM door') }
sub sweep_wall { $_[0]->do('DELETE FROM wall') }
sub sweep_yard { $_[0]->do('DELETE FROM yard') }
sub sweep_gate { $_[0]->do('DELETE FROM gate') }
sub sweep_shed { $_[0]->do('DELETE FROM shed') }
sub sweep_never { $_[0]->do('DELETE FROM never') }
sub turn_Mon { $_[0]->do('UPDATE wheel SET turns = 1') }
sub turn_Tue { $_[0]->do('UPDATE belt SET turns = 1') }
