package Fleet::Role::Database;
use Moose::Role;
use Fleet::Db;

has db => ( is => 'ro', lazy_build => 1, handles => [qw( do )] );

sub _build_db { return Fleet::Db->new }

1;
