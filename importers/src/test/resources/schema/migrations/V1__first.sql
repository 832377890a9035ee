create table customers (id serial primary key, name varchar(50) not null, email text);
create table orders (id bigserial primary key, buyer integer not null, old_note text);
