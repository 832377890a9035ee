#!/usr/bin/perl
package Lamps::Wicks;
use Moose;
with 'MooseX::Getopt';
use DBI;
has wick_table => (is => 'rw', isa => 'Str', default => 'wicks');
has dbh => (is => 'ro', lazy_build => 1);
sub _build_dbh { DBI->connect('dbi:Pg:dbname=lamps;host=db-01', 'keeper', '') }
sub run { my $self = shift; $self->dbh->do('DELETE FROM ' . $self->wick_table) }

package Lamps::Store;
use DBI;
our $AUTOLOAD;
sub new { my $class = shift; return bless {dbh => DBI->connect('dbi:Pg:dbname=lamps;host=db-01', 'keeper', '')}, $class }
sub AUTOLOAD {
  my $self = shift;
  (my $name = $AUTOLOAD) =~ s/.*:://;
  return if $name eq 'DESTROY';
  return $self->{dbh}->$name(@_);
}

package main;
Lamps::Wicks->new_with_options->run;
Lamps::Store->new->do('DELETE FROM oil_casks WHERE empty');
