our $dbh;
$dbh->do('DELETE FROM loose_threads');
1;
