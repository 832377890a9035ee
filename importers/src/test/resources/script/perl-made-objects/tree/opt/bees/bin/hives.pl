use Bees::Hive; use Bees::Other;
my @hives = Bees::Hive->all;
die "none" unless @hives;
foreach my $hive (@hives) { $hive->delete }
