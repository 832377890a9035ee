package Reef::Command::Catch;
use Reef -command;
sub command_names { return qw(catch fish) }
sub execute { my $self = shift; $self->app->book->do('UPDATE nets SET full = true') }
1;
