package Quay::Model::Berths;
use Mojo::Base -base;

has 'pg';

sub free {
  my ($self, %opt) = @_;
  my $db = $opt{db} // $self->pg->db;
  return $db->select('berths', ['id'], { ship => undef })->hashes->each;
}

sub recount {
  my $self = shift;
  $self->pg->db->query('UPDATE harbour_totals SET free = (SELECT count(*) FROM berths WHERE ship IS NULL)');
}

sub sink { shift->pg->db->delete('wrecks') }

1;
