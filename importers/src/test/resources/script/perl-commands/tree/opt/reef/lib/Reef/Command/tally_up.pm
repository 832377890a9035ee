package Reef::Command::tally_up;
use parent 'App::Cmd::Command';
sub run { my $self = shift; $self->app->book->selectall_arrayref('SELECT * FROM tallies') }
1;
