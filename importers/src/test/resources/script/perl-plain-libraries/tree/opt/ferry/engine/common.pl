use DBI;

$main::settings_re = '^[ \t]*([\_A-Za-z0-9]+) *= *([^\n\r]*)[\n\r]';
$main::db = undef;

if (-e '/usr/local/etc/ferry/ferry.conf') {
    $main::settings_file = '/usr/local/etc/ferry/ferry.conf';
} else {
    $main::settings_file = '/etc/ferry/ferry.conf';
}

sub file_text {
    my ($name) = @_;
    return 1 if (!-e $name);
    if (!open(F, '<', $name)) {
        return 1;
    }
    my @lines = <F>;
    close(F);
    return (0, join('', @lines));
}

sub settings {
    my ($failed, $text) = file_text($main::settings_file);
    return -1 if ($failed != 0);
    my @rows = split(/\n/, $text);
    my $i = '';
    for ($i = 0; $i < scalar(@rows); $i++) {
        $rows[$i] = "$rows[$i]\n";
        if ($rows[$i] =~ /$main::settings_re/) {
            $main::settings{$1} = $2;
        }
    }
    return 0;
}

sub statement {
    my ($sql) = @_;
    my $rows = undef;
    if (!defined $sql || $sql eq '') {
        return (-1, '');
    }
    if (!defined $main::db) {
        $main::db = DBI->connect("DBI:mysql:$main::settings{'DB_NAME'}:" . $main::settings {DB_HOST},
            $main::settings{DB_USER}, '');
        return (-1, '') if (!defined $main::db);
    }
    if ($sql =~ /select/i) {
        $rows = $main::db->selectall_arrayref($sql);
    } else {
        $rows = $main::db->do($sql);
    }
    if (defined $rows) {
        return (0, $rows);
    } else {
        return (-1, '');
    }
}

1;
