use Bees::Comb; use Bees::Other;
my %combs = %{ Bees::Comb->by_id };
while (my ($id, $comb) = each %combs) { $comb->delete }
