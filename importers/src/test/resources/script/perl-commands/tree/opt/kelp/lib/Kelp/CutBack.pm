package Kelp::CutBack;
use DBI;
use Moose;
use MooseX::App::Command;
extends 'Kelp';
option field => (is => 'rw', isa => 'Str');
sub run { my $self = shift; DBI->connect('dbi:Pg:dbname=kelp;host=db1')->do('DELETE FROM field_' . $self->field) }
1;
