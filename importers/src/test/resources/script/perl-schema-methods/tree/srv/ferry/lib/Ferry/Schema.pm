package Ferry::Schema;
use Moose;
extends 'DBIx::Class::Schema';

__PACKAGE__->load_classes;

has cache => (is => 'ro', lazy => 1, default => sub { Cache::FileCache->new({ namespace => 'ferry' }) });

1;
