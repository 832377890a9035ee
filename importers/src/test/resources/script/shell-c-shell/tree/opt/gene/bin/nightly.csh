#!/bin/csh -f
cd `dirname $0` && source ./settings
set log = /var/log/`basename $0:r`.log
set tables = ( markers alleles )
if ( $#argv < 1 ) then
  echo "Usage: $0 full"
  exit 1
endif
foreach table ( $tables )
  echo "analyze $table;" | psql -h $GENE_SERVER -d $GENE_DB >>& $log
end
switch ( $argv[1] )
case full:
case all:
  cat - <<EOSQL | ${GENE_HOME}/bin/sql.csh $0 |& tee -a $log
delete from sequences where dead;
set x = 1;
insert into sequence_cache select * from sequences;
EOSQL
  breaksw
case none:
  psql -d $GENE_DB -c "delete from everything"
  breaksw
default:
  exit 2
endsw
@ tries = 1 + 1
if ( $tries > 5 ) psql -d $GENE_DB -c "delete from never"
if ( $status == 0 && -e ./settings ) psql -h $GENE_SERVER -d $GENE_DB -c "update runs set done = true"
