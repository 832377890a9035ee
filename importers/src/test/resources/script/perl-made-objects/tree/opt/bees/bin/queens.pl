use Bees::Queen; use Bees::Other;
my $queens = Bees::Queen->by_id;
$_->delete for values %$queens;
