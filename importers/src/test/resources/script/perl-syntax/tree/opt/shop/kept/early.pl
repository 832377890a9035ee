use DBI;
DBI->connect('dbi:Pg:dbname=shop;host=db-01')->do('DELETE FROM early_slips');
1;
