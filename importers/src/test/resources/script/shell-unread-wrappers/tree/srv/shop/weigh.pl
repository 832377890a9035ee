use DBI;
DBI->connect("dbi:Pg:dbname=shop;host=db-01")->do("delete from scales");
