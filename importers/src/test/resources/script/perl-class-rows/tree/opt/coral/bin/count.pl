use Coral::Polyp;
print $_->name for Coral::Polyp->search_hungry;
my $sth = Coral::Polyp->sql_fed;
$sth->execute;
my @near = Coral::Arm->retrieve_from_sql('id IN (SELECT arm FROM touches)');
Coral::Polyp->tidy;
