package Kiln::Stock;
use strict;
use DBI;
sub new {
  my ($class, $name) = @_;
  return bless { dbh => DBI->connect("dbi:mysql:database=$name;host=db-01") }, $class;
}
sub take_out {
  my ($self, $where) = @_;
  $self->{dbh}->do("DELETE LOW_PRIORITY FROM pots WHERE $where");
}
sub fill {
  my ($self, $table, $data) = @_;
  my ($names, $values) = ('', '');
  foreach (keys %$data) { $names .= "$_,"; $values .= $self->{dbh}->quote($$data{$_}) . ','; }
  chop($names);
  chop($values);
  $self->{dbh}->do("INSERT INTO $table ($names) VALUES ($values)");
}
1;
