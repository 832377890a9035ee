-- The legacy database of a retailer, as it grew over twelve years.
create schema sales;
create schema stock;
create schema shipping;
create schema finance;
create schema web;
create schema reporting;

-- sales
create table sales.channel (id int primary key, name varchar(40) not null);
create table sales.customer (id bigint primary key, email varchar(200), name varchar(120) not null, since date not null);
comment on table sales.customer is 'Never deleted; erased people keep their number';
create table sales.customer_address (id bigint primary key, customer_id bigint not null references sales.customer, street varchar(200), city varchar(100), country char(2) not null);
create table sales.orders (order_no bigint primary key, customer_id bigint not null references sales.customer, channel_id int not null references sales.channel, ordered_at timestamp not null, state varchar(12) not null, total decimal(12, 2) not null);
comment on table sales.orders is 'One row for each order since 2014';
comment on column sales.orders.state is 'open, paid, sent, back';
create table sales.order_line (order_no bigint not null references sales.orders, line_no int not null, sku varchar(20) not null, quantity int not null, price decimal(10, 2) not null, primary key (order_no, line_no));
create table sales.payment (id bigint primary key, order_no bigint not null references sales.orders, paid_at timestamp not null, amount decimal(12, 2) not null, method varchar(20) not null);
create table sales.refund (id bigint primary key, payment_id bigint not null references sales.payment, amount decimal(12, 2) not null, reason varchar(200));
create table sales.voucher (code varchar(20) primary key, amount decimal(8, 2) not null, expires_on date, expired boolean default false not null);
create table sales.voucher_use (code varchar(20) not null references sales.voucher, order_no bigint not null references sales.orders, used_at timestamp not null, primary key (code, order_no));
create table sales.price_list (id int primary key, name varchar(40) not null, valid_from date not null);
create table sales.price (list_id int not null references sales.price_list, sku varchar(20) not null, amount decimal(10, 2) not null, primary key (list_id, sku));
create sequence sales.order_no_seq start with 100001;

-- stock
create table stock.product_category (id int primary key, name varchar(80) not null, parent_id int references stock.product_category);
create table stock.product (sku varchar(20) primary key, name varchar(200) not null, category_id int references stock.product_category, weight_g int, discontinued boolean default false not null);
create table stock.warehouse (id int primary key, name varchar(60) not null, city varchar(60) not null);
create table stock.level (sku varchar(20) not null references stock.product, warehouse_id int not null references stock.warehouse, quantity int not null, counted_at timestamp, primary key (sku, warehouse_id));
create table stock.movement (id bigint primary key, sku varchar(20) not null references stock.product, warehouse_id int not null references stock.warehouse, quantity int not null, moved_at timestamp not null, why varchar(20) not null);
create table stock.reservation (order_no bigint not null, sku varchar(20) not null references stock.product, quantity int not null, until timestamp not null, primary key (order_no, sku));
comment on table stock.reservation is 'order_no is an order of sales, without a foreign key since 2017';
create table stock.supplier (id int primary key, name varchar(120) not null, country char(2));
create table stock.supplier_product (supplier_id int not null references stock.supplier, sku varchar(20) not null references stock.product, cost decimal(10, 2), primary key (supplier_id, sku));
create table stock.purchase_order (id bigint primary key, supplier_id int not null references stock.supplier, placed_on date not null, state varchar(12) not null);
create table stock.purchase_order_line (purchase_order_id bigint not null references stock.purchase_order, sku varchar(20) not null references stock.product, quantity int not null, primary key (purchase_order_id, sku));
create table stock.stocktake (id int primary key, warehouse_id int not null references stock.warehouse, taken_on date not null, difference int);

-- shipping
create table shipping.carrier (id int primary key, name varchar(60) not null, drop_host varchar(120));
create table shipping.parcel (id bigint primary key, order_no bigint not null references sales.orders, carrier_id int not null references shipping.carrier, packed_at timestamp, sent_at timestamp);
create table shipping.parcel_item (parcel_id bigint not null references shipping.parcel, sku varchar(20) not null, quantity int not null, primary key (parcel_id, sku));
create table shipping.label (parcel_id bigint primary key references shipping.parcel, printed_at timestamp, tracking_no varchar(40));
create table shipping.route (id int primary key, carrier_id int not null references shipping.carrier, zone varchar(10) not null, days int not null);
create table shipping.tracking_event (id bigint primary key, tracking_no varchar(40) not null, happened_at timestamp not null, what varchar(60) not null);
create table shipping.return_parcel (id bigint primary key, order_no bigint not null references sales.orders, arrived_on date, condition_code varchar(4));

-- finance
create table finance.account (no varchar(10) primary key, name varchar(80) not null, kind varchar(12) not null);
create table finance.ledger (id bigint primary key, account_no varchar(10) not null references finance.account, booked_on date not null, amount decimal(14, 2) not null, text varchar(200));
comment on table finance.ledger is 'Audited; rows are never changed';
create table finance.tax_rate (country char(2) not null, valid_from date not null, percent decimal(5, 2) not null, primary key (country, valid_from));
create table finance.exchange_rate (currency char(3) not null, valid_on date not null, rate decimal(14, 6) not null, primary key (currency, valid_on));
create table finance.invoice (no varchar(20) primary key, order_no bigint not null references sales.orders, issued_on date not null, net decimal(12, 2) not null, vat decimal(12, 2) not null);
create table finance.invoice_line (invoice_no varchar(20) not null references finance.invoice, line_no int not null, text varchar(200) not null, net decimal(12, 2) not null, primary key (invoice_no, line_no));
create table finance.quarter_close (quarter char(6) not null, account_no varchar(10) not null references finance.account, net decimal(14, 2) not null, closed_at timestamp not null, primary key (quarter, account_no));
create table finance.payout (id bigint primary key, paid_on date not null, iban varchar(34) not null, amount decimal(12, 2) not null);

-- web
create table web.page (path varchar(200) primary key, title varchar(200) not null, body varchar(4000));
create table web.banner (id int primary key, image varchar(200) not null, shown_until date);
create table web.session_log (id bigint primary key, customer_id bigint, begun_at timestamp not null, ended_at timestamp);

-- indexes and views, some of them on other views
create index sales.orders_by_customer on sales.orders (customer_id);
create index sales.orders_by_day on sales.orders (ordered_at);
create index shipping.tracking_by_no on shipping.tracking_event (tracking_no);
create view reporting.daily_sales as select cast(o.ordered_at as date) sold_on, l.sku, sum(l.quantity) pieces, sum(l.quantity * l.price) revenue from sales.orders o join sales.order_line l on l.order_no = o.order_no where o.state <> 'open' group by cast(o.ordered_at as date), l.sku;
create view reporting.sales_by_month as select extract(year from sold_on) sold_year, extract(month from sold_on) sold_month, sum(revenue) revenue from reporting.daily_sales group by extract(year from sold_on), extract(month from sold_on);
create view reporting.sales_by_account as select '4000' account, sum(revenue) amount from reporting.daily_sales union all select '4900', -sum(amount) from sales.refund;
create view reporting.stock_value as select v.warehouse_id, sum(v.quantity * c.cost) cost from stock.level v join stock.supplier_product c on c.sku = v.sku group by v.warehouse_id;
create view reporting.late_parcels as select p.id, p.order_no, r.days from shipping.parcel p join shipping.route r on r.carrier_id = p.carrier_id where p.sent_at is null;

create trigger sales.order_paid after update on sales.orders for each row call 'org.portolan.app.sample.OrderPaid';
create trigger stock.level_counted before update on stock.level for each row call 'org.portolan.app.sample.LevelCounted';

create role shop_app;
create role stock_sync;
create role ship;
create role fin_batch;
create role report_ro;
grant select, insert, update on schema sales to shop_app;
grant select, insert, update on schema web to shop_app;
grant select on schema stock to shop_app;
grant select, insert, update, delete on schema stock to stock_sync;
grant select, insert, update on schema shipping to ship;
grant select on schema sales to ship;
grant select, insert on schema finance to fin_batch;
grant select on schema reporting to fin_batch;
grant select on schema reporting to report_ro;

-- rows: 400 customers, 2,000 orders, what belongs to them
insert into sales.channel values (1, 'shop'), (2, 'telephone'), (3, 'stores');
insert into sales.customer select x, 'c' || x || '@mail.example', 'Customer ' || x, dateadd(day, -mod(x * 37, 4000), date '2026-01-01') from system_range(1, 400);
insert into sales.customer_address select x, x, x || ' Mill Lane', case mod(x, 3) when 0 then 'Lille' when 1 then 'Ghent' else 'Aachen' end, case mod(x, 3) when 0 then 'FR' when 1 then 'BE' else 'DE' end from system_range(1, 400);
insert into stock.product_category values (1, 'Garden', null), (2, 'Tools', 1), (3, 'Seeds', 1), (4, 'House', null);
insert into stock.product select 'SKU-' || (1000 + x), 'Product ' || x, 1 + mod(x, 4), 100 + mod(x * 53, 9000), mod(x, 17) = 0 from system_range(1, 120);
insert into stock.warehouse values (1, 'North', 'Lille'), (2, 'South', 'Lyon');
insert into stock.level select 'SKU-' || (1000 + x), w.id, mod(x * 31, 400), timestamp '2026-01-02 06:00:00' from system_range(1, 120) cross join stock.warehouse w;
insert into stock.supplier select x, 'Supplier ' || x, 'NL' from system_range(1, 6);
insert into stock.supplier_product select 1 + mod(x, 6), 'SKU-' || (1000 + x), 2.5 + mod(x * 7, 90) from system_range(1, 120);
insert into stock.movement select x, 'SKU-' || (1001 + mod(x, 120)), 1 + mod(x, 2), 10 - mod(x, 21), dateadd(minute, -x * 11, timestamp '2026-01-02 06:00:00'), case mod(x, 2) when 0 then 'sold' else 'bought' end from system_range(1, 1500);
insert into sales.orders select 98000 + x, 1 + mod(x * 13, 400), 1 + mod(x, 3), dateadd(minute, -x * 97, timestamp '2026-01-02 08:00:00'), case mod(x, 4) when 0 then 'open' when 1 then 'paid' else 'sent' end, 20 + mod(x * 17, 300) from system_range(1, 2000);
insert into sales.order_line select 98000 + x, 1, 'SKU-' || (1001 + mod(x * 7, 120)), 1 + mod(x, 3), 9.9 + mod(x, 80) from system_range(1, 2000);
insert into sales.payment select x, 98000 + x, dateadd(minute, -x * 97 + 30, timestamp '2026-01-02 08:00:00'), 20 + mod(x * 17, 300), 'card' from system_range(1, 2000) where mod(x, 4) <> 0;
insert into sales.refund select x, x, 10, 'arrived broken' from system_range(1, 2000) where mod(x, 4) = 1 and mod(x, 41) = 0;
insert into sales.voucher select 'V' || (5000 + x), 10, dateadd(day, mod(x, 400), date '2025-06-01'), false from system_range(1, 200);
insert into sales.price_list values (1, 'Standard', date '2025-01-01');
insert into sales.price select 1, 'SKU-' || (1000 + x), 9.9 + mod(x, 80) from system_range(1, 120);
insert into shipping.carrier values (1, 'Swift Parcel', 'drop.swiftparcel.example'), (2, 'Nordbote', 'in.nordbote.example');
insert into shipping.parcel select x, 98000 + x, 1 + mod(x, 2), null, case when mod(x, 4) = 3 then timestamp '2026-01-01 18:00:00' end from system_range(1, 2000) where mod(x, 4) > 1;
insert into shipping.route values (1, 1, 'A', 1), (2, 1, 'B', 2), (3, 2, 'A', 2);
insert into finance.account values ('1200', 'Bank', 'asset'), ('1700', 'Value added tax', 'liability'), ('4000', 'Sales', 'income'), ('4900', 'Refunds', 'income');
insert into finance.ledger select x, case mod(x, 2) when 0 then '4000' else '1200' end, dateadd(day, -mod(x, 700), date '2026-01-01'), 100 + mod(x * 19, 5000), 'Day ' || x from system_range(1, 1400);
insert into finance.tax_rate values ('FR', date '2014-01-01', 20), ('BE', date '1996-01-01', 21), ('DE', date '2021-01-01', 19);
insert into finance.exchange_rate select 'GBP', dateadd(day, -x, date '2026-01-01'), 1.15 + mod(x, 10) / 1000.0 from system_range(1, 300);
insert into finance.quarter_close values ('2025Q3', '4000', 481220.14, timestamp '2025-10-01 02:33:10'), ('2025Q3', '4900', -8120.5, timestamp '2025-10-01 02:33:10');
insert into web.page select '/p/' || x, 'Page ' || x, 'Text' from system_range(1, 60);
insert into web.banner values (1, 'spring.jpg', date '2023-05-31'), (2, 'autumn.jpg', date '2023-11-30');
