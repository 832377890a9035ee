create role if not exists public_reader;
create table customers (
  region smallint not null,
  id bigint not null,
  name varchar(100) not null,
  email varchar(200) unique,
  balance decimal(12, 2) default 0,
  constraint no_debt check (balance > -1000),
  primary key (region, id)) comment 'Everybody who ever bought; password=hunter2';
create table orders (
  id bigint primary key,
  region smallint not null,
  customer bigint not null,
  placed datetime,
  constraint orders_customer foreign key (region, customer) references customers (region, id) on delete cascade);
create index orders_placed on orders (placed);
create table movements (id bigint auto_increment primary key, order_id bigint, what text,
  constraint movements_order foreign key (order_id) references orders (id));
create table order_numbers (next bigint not null);
create view open_orders as select o.id, c.name from orders o join customers c on c.region = o.region and c.id = o.customer;
create view open_names as select name from open_orders;
create trigger orders_book after insert on orders for each row insert into movements (order_id, what) values (new.id, 'booked');
create procedure close_month(which text)
begin
  update orders set placed = now() where id in (select order_id from movements);
  set @delete = concat('delete from ', which);
  prepare statement from @delete;
  execute statement;
end;
create event nightly_close on schedule every 1 day starts '2026-01-01 02:30:00' do call close_month('movements');
create table `<script>alert('x')</script>` (`a.b` int primary key, `c/d` text);
create table `täble/with.every'thing` (id int, constraint odd foreign key (id) references `<script>alert('x')</script>` (`a.b`));
grant select (name, region) on customers to public_reader;
grant execute on procedure close_month to public_reader;
