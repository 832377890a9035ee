package Kernel::Config;
sub Load {
    my $Self = shift;
    $Self->{Host} = 'ticket-db.harbour.lan';
    $Self->{Database} = 'tickets';
    $Self->{DatabaseDSN} = "DBI:mysql:database=$Self->{Database};host=$Self->{Host};";
}
1;
