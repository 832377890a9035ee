use DBI;
our $dbh = DBI->connect('dbi:Pg:dbname=lamps;host=db-01', 'keeper', '');
sub trim_log { $dbh->do('DELETE FROM keepers_log WHERE written < current_date - 90'); }
1;
