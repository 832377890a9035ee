rem Carts of a year, don't run twice (see below)
prompt Counting (this takes long)
whenever sqlerror exit 1
column tons format 999 heading 'Tons (t)'
define owner = pit
insert into &owner..carts_&1 select * from &owner..carts;
delete from &nobody..carts_old;
declare
  n number;
  type carts is table of carts%rowtype;
begin
  select count(*) into n from weighed;
  if n = 0 then
    insert into unweighed select * from carts;
  end if;
  commit;
end;
/
start dust south
