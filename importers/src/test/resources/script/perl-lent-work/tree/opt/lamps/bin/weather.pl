#!/usr/bin/perl
use DBI;
use English qw(-no_match_vars);
use Path::Tiny;
use Data::Section::Simple qw(get_data_section);
my $dbh = DBI->connect('dbi:Pg:dbname=lamps;host=db-01', 'keeper', '');

for my $file (sort glob('/opt/lamps/sql/daily/*.sql')) { system("psql -h db-01 -d lamps -f $file") }
while (my $file = </opt/lamps/sql/monthly/*.sql>) { system('psql', '-h', 'db-01', '-d', 'lamps', '-f', $file) }

my $whole = do { local $INPUT_RECORD_SEPARATOR = undef; open my $in, '<', '/opt/lamps/sql/whole.sql'; <$in> };
$dbh->do($whole);
$dbh->do(path(__FILE__)->parent->parent->child('sql', 'path.sql')->slurp);
$dbh->do(get_data_section('gales'));

__DATA__
@@ gales
DELETE FROM gales
@@ calms
DELETE FROM never_calms
