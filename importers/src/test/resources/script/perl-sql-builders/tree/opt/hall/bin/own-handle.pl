#!/usr/bin/perl
# the handle's class lies nowhere, its connection string says what it is
use EasyHandle;
use Hall::Settings;

my $settings = Hall::Settings->new;
my $db = EasyHandle->connect("dbi:Pg:dbname=hall;host=" . $settings->get("host"), "clerk", "") || die $DBI::errstr;
&mark;
&sweep_rooms;
exit 0;

sub mark {
    my $seats = $db->select("s.id, s.row FROM seats s INNER JOIN rooms r ON s.room = r.id WHERE NOT free")
        or die $db->errstr;
    while ($seats->fetch) {
        $db->update("seats", { free => "true" }, "id = 1") or die $db->errstr;
    }
}

sub sweep_rooms {
    &sweep("spring");
    $db->delete("notices", "day < now()");
    $db->insert({ table => "sweeps", values => { day => "now" } });
}

sub sweep {
    my $season = shift;
    $db->do("DELETE FROM bookings WHERE season = '$season'");
}

sub never {
    $db->do("DELETE FROM kept");
}
my $called_by_nobody = \&never;
print "there" if defined &never;
