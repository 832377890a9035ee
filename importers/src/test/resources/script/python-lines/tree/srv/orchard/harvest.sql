insert into baskets select * from ripe;
delete from rotten;
