use strict;
use threads;
use Thread::Queue;
use DBI;

my $waiting = Thread::Queue->new;

sub unload {
    my ($berth) = @_;
    my $dbh = DBI->connect('dbi:Pg:dbname=dock;host=db-01');
    $dbh->do("DELETE FROM berth_$berth");
}

sub carry {
    my $dbh = DBI->connect('dbi:Pg:dbname=dock;host=db-01');
    while (my $what = $waiting->dequeue) {
        $dbh->do("UPDATE carried_$what SET gone = now()");
    }
}

my @hands = map { threads->create(\&unload, $_) } qw(north south);
my $last = threads->create('carry');
(my $load = 'CRATES') =~ tr/A-Z/a-z/;
$waiting->enqueue($load);
for ('c-o-i-l-s') { tr/-//d; $waiting->enqueue($_); }
$waiting->end;
$_->join for @hands, $last;
