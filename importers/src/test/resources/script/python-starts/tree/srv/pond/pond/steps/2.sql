delete from reeds_seen
