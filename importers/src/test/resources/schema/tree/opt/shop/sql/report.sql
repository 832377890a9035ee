create table tmp_x (id int);
select * from sales.orders;
update sales.orders set id = id;
