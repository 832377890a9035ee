use FindBin qw($Bin);
my $x = `$^X $Bin/part.pl one`;
system $^X, "$Bin/part.pl", 'two';
system($^X, '-I', "$Bin/lib", "$Bin/part.pl", 'three');
exec($^X, "$Bin/part.pl", 'four');
