-- one file of the warehouse
create temp table incoming (sku text, warehouse_id int, quantity int);
\copy incoming from :'file' csv
update stock.level l
   set quantity = i.quantity, counted_at = now()
  from incoming i
 where i.sku = l.sku and i.warehouse_id = l.warehouse_id;
insert into stock.movement (sku, warehouse_id, quantity, moved_at, why)
select i.sku, i.warehouse_id, i.quantity, now(), 'sync' from incoming i;
