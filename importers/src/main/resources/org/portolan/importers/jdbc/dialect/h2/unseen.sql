-- reads: information_schema.users
select 'information_schema.users' as "catalog",
       'This login is no administrator: other users, their rights and the statements of views were not seen' as "reason",
       'ALTER USER "' || replace(current_user, '"', '""') || '" ADMIN TRUE;' as "remedy"
where not coalesce((select is_admin from information_schema.users where user_name = current_user), false)
