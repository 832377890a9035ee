#!/usr/bin/perl
use POSIX;
use File::Temp qw(tempfile);

$conf = shift || '/etc/lock/lock.conf';
open CONF, "<$conf" or die "no settings\n";
while (<CONF>) {
    chomp;
    ($key, $val) = (split /:\s*/, $_);
    $type = $val if ($key eq 'sql_type');
    $server = $val if ($key eq 'sql_server');
    $database = $val if ($key eq 'sql_database');
    $client = $val if ($key eq 'sql_command');
}
close CONF;

$day = POSIX::strftime("%Y-%m-%d", localtime);
$query = "INSERT INTO days (day, level)
    SELECT '$day', AVG(level) FROM levels
    WHERE day = '$day'";
print "$query\n";
open TMP, ">/tmp/levels.query" or die "no room\n";
print TMP "DELETE FROM days WHERE day = '$day';";
print TMP $query;
close TMP;
$command = "$client -h $server $database </tmp/levels.query" if ($type eq 'mysql');
$command = "psql -f /tmp/levels.query $database" if ($type eq 'pg');
`$command`;

open(my $out, '>', "/tmp/tidy.$$.sql") or die;
print $out "UPDATE gates SET checked = 1;\n";
printf {$out} "DELETE FROM %s WHERE old;\n", 'keys';
close($out);
open(my $more, '>>', "/tmp/tidy.$$.sql") or die;
print $more "TRUNCATE logs;\n";
close($more);
system("psql -d keeper -f /tmp/tidy.$$.sql");

my ($file, $name) = tempfile();
print $file "DELETE FROM tempers;\n";
close $file;
system('psql', '-d', 'keeper', '-f', $name);

open LOG, ">>/var/log/lock.log";
print LOG "DELETE FROM said_only;\n";
close LOG;
print STDERR "DELETE FROM said_aloud;\n";
