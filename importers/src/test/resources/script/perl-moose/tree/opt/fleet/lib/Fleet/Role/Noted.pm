package Fleet::Role::Noted;
use Moose::Role;

around park => sub {
    my ($original, $self) = @_;
    $self->db->do('UPDATE notes SET seen = 1');
    return $self->$original;
};

before scrap => sub { $_[0]->db->do('DELETE FROM never_called') };

1;
