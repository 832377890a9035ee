use strict;
use Harbour::Rows;

my $rows = Harbour::Rows->new;
my (@names, @ids);
for my $column (@{ $rows->columns('pallet_marks') }) {
    push @names, $column unless $column eq 'id';
}
while (my ($id) = $rows->next) {
    push @ids, $id;
}
my ($columns, $picked) = (join(',', @names), join(',', @ids));
my $carry = "replace into pallet_history(yard,$columns) select 1,$columns from pallet_marks where id in ($picked)";
$rows->ExecQuery($carry) || $rows->Error($carry) && die;
