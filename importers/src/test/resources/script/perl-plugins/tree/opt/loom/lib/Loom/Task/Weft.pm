package Loom::Task::Weft;
use strict;
sub new { return bless {}, shift }
sub weave {
  my ($self, $db) = @_;
  $db->do("UPDATE wefts SET woven = true");
}
1;
