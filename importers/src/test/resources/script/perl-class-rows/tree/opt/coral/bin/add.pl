use Coral::Polyp;
my $polyp = Coral::Polyp->create({ name => shift @ARGV });
$polyp->add_to_arms({ length => 1 });
