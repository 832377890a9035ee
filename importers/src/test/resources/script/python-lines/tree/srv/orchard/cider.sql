-- delete from nothing_at_all
insert into cider select * from apples
