-- SELECT * FROM in_a_comment
CREATE TEMPORARY TABLE gone AS SELECT id FROM carts WHERE touched < now() - interval 30 day;
DELETE FROM carts WHERE id IN (SELECT id FROM gone);
source sql/more.sql
