create function beat() returns void language plpgsql as $$
begin
  insert into heartbeats (at) values (now());
end $$;
