package Fleet::Db;
use Moose;
use DBI;
use Try::Tiny;

has handle => ( is => 'ro', lazy => 1, default => sub { DBI->connect('dbi:Pg:dbname=fleet;host=db-01', 'fleet', '') } );

sub do {
    my ($self, $query, @values) = @_;
    my $method = @values ? 'prepare_cached' : 'prepare';
    return try { $self->handle->$method($query)->execute(@values) } catch { die $_ };
}

sub insert_row {
    my ($self, $table, $row) = @_;
    $self->do("INSERT INTO $table (" . join(', ', keys %$row) . ') VALUES (?)', values %$row);
}

1;
