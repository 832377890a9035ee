create schema sales;
create table sales.basket (id serial primary key, placed timestamptz);
create table sales.orders (id bigserial primary key);
create table public.totals (id bigint references sales.orders);
