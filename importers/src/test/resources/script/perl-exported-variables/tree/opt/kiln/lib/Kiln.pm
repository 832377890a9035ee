package Kiln;
use strict;
use Kiln::Stock;
sub BEGIN {
  use Exporter ();
  use vars qw(@ISA @EXPORT $STOCK);
  @ISA = qw(Exporter);
  @EXPORT = qw($STOCK light);
}
sub light {
  my ($name) = @_;
  $STOCK ||= Kiln::Stock->new($name);
}
1;
