use DBI;
use Getopt::Long qw(:config no_ignore_case bundling);

my %self;
my $fine = GetOptions(
    "S|sweep"  => \$self{SWEEP},
    "T|tides"  => \$self{TIDES},
    "H|hooks"  => \$self{HOOKS},
    "d|days=i" => \$self{DAYS},
    "K|kept"   => \$self{KEPT},
    "n|nothing" => \$self{NOTHING},
);
die "usage" unless $fine && ($self{SWEEP} || $self{KEPT});
my $dbh = DBI->connect("dbi:Pg:dbname=dock;host=db1");
$dbh->do("DELETE FROM swept") if $self{SWEEP} && !$self{NOTHING};
$dbh->do("DELETE FROM old_tides") if $self{TIDES};
$dbh->do("DELETE FROM old_hooks WHERE age > $self{DAYS}") if $self{HOOKS};
$dbh->do("DELETE FROM kept") if $self{KEPT};
