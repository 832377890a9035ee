create table customers (
  region smallint not null,
  id bigint not null,
  name varchar(100) not null,
  email text unique,
  balance numeric(12, 2) default 0 constraint no_debt check (balance > -1000),
  primary key (region, id));
create table orders (
  id integer primary key,
  region smallint not null,
  customer bigint not null,
  placed text,
  constraint orders_customer foreign key (region, customer) references customers (region, id) on delete cascade);
create index orders_placed on orders (placed) where placed is not null;
create table movements (id integer primary key autoincrement, order_id bigint references Orders, what text);
create view open_orders as select o.id, c.name from orders o join customers c on c.region = o.region and c.id = o.customer;
create view open_names as select name from open_orders;
create trigger orders_book after insert on orders begin insert into movements (order_id, what) values (new.id, 'booked'); end;
create table "<script>alert('x')</script>" ("a.b" int primary key, "c/d" text);
create table "täble/with.every'thing" (id int references "<script>alert('x')</script>");
