-- A source that is taken out is one more row, and what was read of it stays below earlier numbers.
alter table intake add column if not exists removed boolean default false not null;

merge into schema_version key (version) values (2);
