-- name: write_down!
insert into ledger select * from ground_today;
