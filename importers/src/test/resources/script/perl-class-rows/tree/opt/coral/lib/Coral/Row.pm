package Coral::Row;
use base 'Class::DBI';
use Coral::Settings;
__PACKAGE__->connection(Coral::Settings->book, Coral::Settings->login, '');
sub tidy { my $self = shift; $self->db_Main->do('DELETE FROM dust') }
1;
