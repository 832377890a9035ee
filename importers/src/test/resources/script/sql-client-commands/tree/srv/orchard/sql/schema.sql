create materialized view if not exists harvest_by_row as
  select r.id, sum(h.weight) from rows_planted r join harvests h on h.row_id = r.id group by r.id;

create function freshen() returns void language plpgsql as $$
begin
  refresh materialized view rain_by_month;
end $$;

create materialized view rain_by_month as select month, sum(mm) from rain group by month;

create function prune_archive() returns void language plpgsql as $$
declare
  part record;
  kind text;
begin
  for part in select table_name from information_schema.tables
      where table_schema = 'archive' and table_name ~ '^log_' loop
    execute format('drop table archive.%I', part.table_name);
  end loop;
  foreach kind in array array['k01','k02','k03','k04','k05','k06','k07','k08','k09','k10','k11','k12','k13','k14',
      'k15','k16','k17','k18','k19','k20','k21','k22','k23','k24','k25','k26','k27','k28','k29','k30','k31','k32',
      'k33','k34','k35','k36','k37','k38','k39','k40','k41','k42','k43'] loop
    execute 'vacuum ' || kind;
  end loop;
end $$;
