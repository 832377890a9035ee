--- :name open_debts :many
select id from debts where open;
