truncate ledgers;
\i close.sql
