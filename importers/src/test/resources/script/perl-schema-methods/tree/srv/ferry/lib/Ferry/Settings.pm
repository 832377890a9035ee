package Ferry::Settings;
use strict;
use base 'Exporter';
use File::Spec;
use Cwd qw(abs_path);
use YAML::XS qw(LoadFile);
our @EXPORT_OK = qw(settings folder);

my (undef, $path) = File::Spec->splitpath(__FILE__);
$path = abs_path($path);
my $settings;

sub folder { return abs_path(File::Spec->catdir($path, '..', '..')) }

sub catfile_of { return File::Spec->catfile(folder(), 'conf', $_[0]) }

sub settings {
  return $settings if $settings;
  $settings = LoadFile(File::Spec->catfile(folder(), 'conf', 'ferry.yml'));
  my $own = catfile_of('ferry_local.yml');
  if (-e $own) {
    my $more = LoadFile($own);
    $settings = { %$settings, %$more };
  }
  return $settings;
}

1;
