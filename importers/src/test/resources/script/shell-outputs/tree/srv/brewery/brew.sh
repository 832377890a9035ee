#!/bin/bash
# all that is said goes into the log, too
exec > >(tee -a /var/log/brew.log)
exec 2> >(tee -a /var/log/brew.err >&2)

mysql -h db-01 brewery -e 'UPDATE vats SET full = 1'
/srv/brewery/taste > >(mysql -h db-01 brewery -e 'INSERT INTO tastings SELECT * FROM vats')
options=$(cat /run/options)
mysqldump $options --opt -h db-01 brewery recipes > /var/backups/recipes.sql

emptied='DELETE FROM emptied_casks'
echo -e "BEGIN;\n$emptied;\nCOMMIT;" | psql -h db-01 brewery
