use Bees::Drone; use Bees::Other;
Bees::Drone->each_one(sub { my $drone = shift; $drone->delete });
