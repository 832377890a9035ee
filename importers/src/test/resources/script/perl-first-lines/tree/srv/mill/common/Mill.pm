package Mill;
use strict;
use DBI;
use Config::IniFiles;
use Mill::Stone;
use Mill::Steel;

our ($store, $sort, $name, $kind);

sub find_settings {
    my $file;
    if (defined $ENV{HOME} and -f "$ENV{HOME}/.mill/settings") {
        $file = "$ENV{HOME}/.mill/settings";
    }
    elsif (-f '/etc/mill/settings') {
        $file = '/etc/mill/settings';
    }
    else {
        print "there are no settings\n";
        exit 1;
    }
    my $settings = new Config::IniFiles(-file => $file);
    $name = $settings->val('Database', 'Name');
    $kind = $settings->val('Mill', 'Kind');
}

sub database {
    return DBI->connect("dbi:Pg:dbname=$name;host=db-01", 'mill', undef);
}

BEGIN {
    find_settings();
    my $class = 'Mill::' . $kind;
    $store = new $class;
}

1;
