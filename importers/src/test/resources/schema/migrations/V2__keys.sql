alter table orders add constraint orders_buyer foreign key (buyer) references customers (id), add column placed timestamptz;
create view open_orders as select id, placed from orders;
