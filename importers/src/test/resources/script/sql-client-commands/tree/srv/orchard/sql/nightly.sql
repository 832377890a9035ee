\set ON_ERROR_STOP on
\set folder /srv/orchard /sql
\set crop apples
\if :{?crop}
\i :folder/pick.sql
\endif
\ir press.sql
\i :missing/grind.sql
select max(day) as last from pickings \gset
create temp table sorted (like baskets including defaults);
insert into sorted select * from baskets_in where day > :'last';
create temporary table graded (grade int, like grades);
create table pickings_2030 partition of pickings_all for values from (2030) to (2031);
alter table pickings_all attach partition pickings_spare default;
select * from trees tablesample system (10);
\! psql -d cellar -c 'delete from barrels where empty'
