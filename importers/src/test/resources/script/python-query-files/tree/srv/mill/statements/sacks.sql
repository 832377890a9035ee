-- name: sacks-waiting
-- Sacks that nobody has ground.
select id from sacks where not ground limit :most;

-- name: sack-is-ground!
update sacks set ground = true where id = :id;

-- name: burn-the-mill!
delete from mills;
