create function tidy_up(days int) returns void language plpgsql as $$
declare
  shelves text[] := array['upper_shelf', 'lower_shelf'];
  t text;
begin
  foreach t in array shelves loop
    execute format('delete from %I where age > $1', t) using days;
  end loop;
  for i in 1 .. array_length(shelves, 1) loop
    execute 'analyze ' || shelves[i];
  end loop;
  for t in select unnest('{boxes,crates}'::text[]) loop
    execute 'truncate ' || t;
  end loop;
  for t in values ('jars'), ('tins') loop
    execute format('insert into %I select * from deliveries', t);
  end loop;
end $$;
