package Kelp::Grow;
use DBI;
sub run { DBI->connect('dbi:Pg:dbname=kelp;host=db1')->do('DELETE FROM never_grown') }
1;
