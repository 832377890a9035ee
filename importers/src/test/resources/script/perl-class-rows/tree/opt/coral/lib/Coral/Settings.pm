package Coral::Settings;
use parent 'Class::Accessor';
my %said = (book => "dbi:Pg:dbname=coral;host=db1");
sub make_ro_accessor { my ($class, $field) = @_; return sub { $said{$field} } }
__PACKAGE__->mk_ro_accessors(qw(book login));
1;
