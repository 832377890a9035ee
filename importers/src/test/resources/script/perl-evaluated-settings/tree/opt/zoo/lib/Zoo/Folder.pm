package Zoo::Folder;
use strict;
use Cwd 'abs_path';

my $root;
BEGIN {
    my $here = abs_path($INC{"Zoo/Folder.pm"});
    ($root) = ($here =~ m%(.*)/lib/Zoo/Folder.pm%);
}

sub root { return $root }

1;
