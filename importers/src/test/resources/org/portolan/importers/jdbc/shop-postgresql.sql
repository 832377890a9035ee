create schema sales;
create schema stock;
create role reporting;
create role lotte login password 'lotte-secret';
grant reporting to lotte;

create table sales.customers (
  region smallint not null,
  id bigint not null,
  name varchar(100) not null,
  email text unique,
  balance numeric(12, 2) default 0 constraint no_debt check (balance > -1000),
  primary key (region, id));
comment on table sales.customers is 'Everybody who ever bought; password=hunter2';

create sequence sales.order_numbers;
create table sales.orders (
  id bigint primary key default nextval('sales.order_numbers'),
  region smallint not null,
  customer bigint not null,
  placed timestamptz,
  constraint orders_customer foreign key (region, customer) references sales.customers (region, id) on delete cascade);
create index orders_placed on sales.orders (placed) where placed is not null;

create table stock.movements (id bigint generated always as identity primary key, order_id bigint references sales.orders, what text);
create table stock.log (at timestamptz, text text, order_id bigint references sales.orders) partition by range (at);
create table stock.log_2026 partition of stock.log for values from ('2026-01-01') to ('2027-01-01');

create view sales.open_orders as select o.id, c.name from sales.orders o join sales.customers c on c.region = o.region and c.id = o.customer;
create view sales.open_names as select name from sales.open_orders;
create materialized view stock.totals as select order_id, count(*) from stock.movements group by order_id;

create function sales.book() returns trigger language plpgsql as $$
begin
  insert into stock.movements (order_id, what) values (new.id, 'booked');
  return new;
end $$;
create trigger orders_book after insert or update on sales.orders for each row execute function sales.book();

create procedure sales.close_month(which text) language plpgsql as $$
begin
  perform dblink_connect('host=fin.example password=s3cret');
  update sales.orders set placed = now() where id in (select order_id from stock.movements);
  execute 'delete from ' || which;
end $$;
create function sales.newest() returns bigint begin atomic select max(id) from sales.orders; end;
create view sales.newest_order as select sales.newest() as id;

grant usage on schema sales to reporting;
grant select, update on sales.orders to reporting;
grant select (name) on sales.customers to reporting;
alter table stock.movements owner to lotte;

create schema "Schräg.e ""Schema""";
create table "Schräg.e ""Schema"""."<script>alert('x')</script>" ("a.b" int primary key, "c/d" text);
create table "Schräg.e ""Schema"""."täble/with.every'thing" (id int references "Schräg.e ""Schema"""."<script>alert('x')</script>");

create type sales.stage as enum ('open', 'paid');
create domain sales.postcode as text check (value ~ '^[0-9]+$');
create table sales.parcels (id int primary key, stage sales.stage default 'open', code sales.postcode);
create function sales.ship(which int) returns void begin atomic
  insert into stock.movements (order_id, what) select id, 'shipped' from sales.parcels where id = which;
end;
create rule parcels_log as on insert to sales.parcels do also insert into stock.log (at, text) values (now(), 'parcel');

create function public.audit() returns event_trigger language plpgsql as $$ begin insert into stock.log (at, text) values (now(), tg_tag); end $$;
create event trigger audit_ddl on ddl_command_end execute function public.audit();
alter event trigger audit_ddl disable;

alter default privileges for role lotte in schema stock grant select on tables to reporting;
create publication changes for table sales.orders, sales.parcels;
create subscription prices connection 'host=prices.example port=6432 dbname=prices user=shop password=s3cret'
  publication all_prices with (connect = false, slot_name = none, enabled = false);
