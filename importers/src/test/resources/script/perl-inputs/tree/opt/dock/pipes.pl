#!/usr/bin/perl
# what is printed into a program is the program's input
open(my $client, "|-", "psql", "-h", "db1", "-d", "dock") or die;
print $client "DELETE FROM ";
print $client "moorings;\n";
close $client;

open(CLIENT, "| psql -h db1 cranes");
print CLIENT <<SQL;
INSERT INTO lifts VALUES (1);
SQL
printf CLIENT "UPDATE %s SET free = true;\n", "hooks";
close CLIENT;
