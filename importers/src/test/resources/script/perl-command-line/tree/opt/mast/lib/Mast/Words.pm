package Mast::Words;
require Exporter;
use Encode qw(decode);
@ISA = qw(Exporter);
@EXPORT = qw(readable);
sub readable {
  @ARGV = map { decode('locale', $_) } @ARGV;
}
1;
