package Yard::Row;
use base qw(Rose::DB::Object);

package Yard::Berth;
our @ISA = qw(Yard::Row);
__PACKAGE__->meta->setup(
    table        => 'berths',
    foreign_keys => [ quay => { class => 'Yard::Quay', key_columns => { quay_id => 'id' } } ],
    relationships =>
      [ pilots => { map_class => 'Yard::BerthPilot', map_to => 'pilot', type => 'many to many' },
        notes  => { class => 'Yard::Note', type => 'one to many' } ],
);

package Yard::Quay;
our @ISA = qw(Yard::Row);
__PACKAGE__->meta->setup(table => 'quays');

package Yard::BerthPilot;
our @ISA = qw(Yard::Row);
__PACKAGE__->meta->setup(table => 'berth_pilots', foreign_keys => [ pilot => { class => 'Yard::Pilot' } ]);

package Yard::Pilot;
our @ISA = qw(Yard::Row);
__PACKAGE__->meta->setup(table => 'pilots');

package Yard::Note;
our @ISA = qw(Yard::Row);
__PACKAGE__->meta->setup(table => 'berth_notes');

package Yard::Berth::Manager;
our @ISA = qw(Harbour::Rows);
sub object_class { 'Yard::Berth' }

sub overdue {
    my $class = shift;
    return $class->get_objects_from_sql(
        sql => 'select b.* from berths b join moorings m on m.berth = b.id where m.until < now()');
}

package Yard::Rows;
sub berth { our $berth ||= bless [], 'Yard::Berth::Manager' }

1;
