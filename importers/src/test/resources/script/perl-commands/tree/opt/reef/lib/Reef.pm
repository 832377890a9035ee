package Reef;
use App::Cmd::Setup -app;
use DBI;
sub global_opt_spec { return ([ 'area=s' => 'which part of it' ]) }
sub book { return $_[0]{book} ||= DBI->connect('dbi:Pg:dbname=reef;host=db1') }
1;
