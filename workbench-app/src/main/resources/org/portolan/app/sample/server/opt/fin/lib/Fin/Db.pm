package Fin::Db;
use strict;
use warnings;
use DBI;

# user and password come from ~/.pgpass
sub connect {
  return DBI->connect('dbi:Pg:dbname=shop;host=legacy-db-01', 'fin_batch', undef, { RaiseError => 1 });
}

1;
