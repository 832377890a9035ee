insert into reeds_counted select count(*) from reeds
