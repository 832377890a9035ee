package Reef::Command::sweep;
use Reef -command;
sub opt_spec {
    return (
        [ 'days|d=i' => 'how many', { default => 30 } ],
        [ 'dry-run' => 'only look' ],
        [ age => hidden => { one_of => [ [ 'old' => 'long here' ], [ 'new' => 'just come' ] ] } ],
    );
}
sub validate_args { my ($self, $opt, $args) = @_; $self->usage_error('which?') unless @$args }
sub execute {
    my ($self, $opt, $args) = @_;
    my $book = $self->app->book;
    my $area = $self->app->global_options->area;
    $book->do("DELETE FROM $args->[0]_$area") unless $opt->dry_run;
    $book->do("DELETE FROM looked") if $opt->dry_run;
    $book->do("INSERT INTO swept_$opt->{age} VALUES ($opt->{days})");
}
1;
