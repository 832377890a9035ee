package Report::Config;
use parent 'Exporter';
our @EXPORT_OK = qw(setting);
our %Settings = (
  dsn    => 'dbi:Pg:dbname=reports;host=db-02',
  prefix => 'rep',
);
sub setting { return $Settings{$_[0]} }
1;
