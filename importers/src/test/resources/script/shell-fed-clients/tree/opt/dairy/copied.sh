#!/bin/sh
# tables that go from one database to another
mysqldump -h farm-01 farm herds pastures | mysql -h mirror-01 mirror
mysqldump -h farm-01 farm | sed 's/InnoDB/MyISAM/' | gzip -c > /backup/farm.sql.gz
zcat /backup/farm.sql.gz | mysql -h mirror-01 whole
pg_dump -h farm-02 -t fences -f /backup/fences.sql fields
psql -h mirror-02 fields_copy < /backup/fences.sql
pg_dump -h farm-02 -Fc fields > /backup/fields.dump
pg_restore -h mirror-02 -d fields_whole /backup/fields.dump
pg_restore -t gates /backup/fields.dump | psql -h mirror-02 fields_gates
ssh farm-03 mysqldump barns lofts | mysql -h mirror-01 barns_copy
mysqldump farm --tables $MORE | mysql mirror_rest
