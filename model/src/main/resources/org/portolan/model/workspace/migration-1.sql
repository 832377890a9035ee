-- H2 commits after each of these statements: each may be repeated, and the version comes last.
-- Facts of one import are numbered from the import's number × 2^32, so that they lie together and come back in order.
set max_length_inplace_lob 65536;

create table if not exists intake (
  number bigint primary key,
  imported_at timestamp(9) with time zone not null,
  source varchar not null,
  kind varchar not null,
  origin varchar not null,
  title varchar not null,
  complete boolean not null
);

create table if not exists found (
  fact bigint primary key,
  id varchar not null,
  kind varchar not null,
  name varchar not null,
  host varchar not null,
  database_name varchar not null,
  schema_name varchar not null,
  column_rows clob not null,
  attribute_rows clob not null,
  place_rows clob not null
);

create table if not exists need (
  fact bigint primary key,
  from_target varchar not null,
  to_target varchar not null,
  kind varchar not null,
  name varchar not null,
  evidence varchar not null,
  place varchar not null,
  line integer not null,
  place_column integer not null,
  text varchar not null,
  confidence double precision not null
);

create table if not exists remark (
  fact bigint primary key,
  words varchar not null
);

create table if not exists read_place (
  entry bigint primary key,
  place varchar not null,
  importer varchar not null
);

create table if not exists unread (
  entry bigint primary key,
  place varchar not null,
  line integer not null,
  place_column integer not null,
  kind varchar not null,
  reason varchar not null,
  remedy varchar not null
);

create table if not exists schema_version (
  version integer not null
);

merge into schema_version key (version) values (1);
