use Bees::Swarm; use Bees::Other;
my $swarms = Bees::Swarm->sorted;
$_->delete foreach @$swarms;
