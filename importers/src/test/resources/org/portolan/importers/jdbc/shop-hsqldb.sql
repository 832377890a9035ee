create schema "sales";
create schema "stock";
create role "reporting";
create user "lotte" password 'lotte-secret';
grant "reporting" to "lotte";
create table "sales"."customers" (
  "region" smallint not null,
  "id" bigint not null,
  "name" varchar(100) not null,
  "email" varchar(200) unique,
  "balance" numeric(12, 2) default 0,
  constraint "no_debt" check ("balance" > -1000),
  primary key ("region", "id"));
comment on table "sales"."customers" is 'Everybody who ever bought; password=hunter2';
create sequence "sales"."order_numbers";
create table "sales"."orders" (
  "id" bigint primary key,
  "region" smallint not null,
  "customer" bigint not null,
  "placed" timestamp with time zone,
  constraint "orders_customer" foreign key ("region", "customer") references "sales"."customers" ("region", "id") on delete cascade);
create index "orders_placed" on "sales"."orders" ("placed");
create table "stock"."movements" ("id" bigint generated always as identity primary key, "order_id" bigint references "sales"."orders" ("id"), "what" varchar(100));
create view "sales"."open_orders" as select o."id", c."name" from "sales"."orders" o join "sales"."customers" c on c."region" = o."region" and c."id" = o."customer";
create view "sales"."open_names" as select "name" from "sales"."open_orders";
create trigger "sales"."orders_book" after insert on "sales"."orders" referencing new as n for each row insert into "stock"."movements" ("order_id", "what") values (n."id", 'booked');
create procedure "sales"."close_month"(in which varchar(20)) modifies sql data update "sales"."orders" set "placed" = current_timestamp where "id" in (select "order_id" from "stock"."movements");
grant select, update on "sales"."orders" to "reporting";
create schema "Schräg.e ""Schema""";
create table "Schräg.e ""Schema"""."<script>alert('x')</script>" ("a.b" int primary key, "c/d" varchar(10));
create table "Schräg.e ""Schema"""."täble/with.every'thing" ("id" int references "Schräg.e ""Schema"""."<script>alert('x')</script>" ("a.b"));
