-- reads: dba_segments
-- grant: GRANT SELECT ON SYS.DBA_SEGMENTS TO {role};
select s.owner as "schema", s.segment_name as "name", sum(s.bytes) as "bytes"
from dba_segments s
where s.owner = :schema and s.segment_type in ('TABLE', 'TABLE PARTITION', 'TABLE SUBPARTITION')
group by s.owner, s.segment_name
