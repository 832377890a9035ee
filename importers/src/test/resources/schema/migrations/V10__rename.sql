alter table customers rename to people;
alter table orders rename column buyer to person;
alter table orders drop column old_note;
alter table people alter column email set not null;
drop view open_orders;
