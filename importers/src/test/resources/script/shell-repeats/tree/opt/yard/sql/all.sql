\i part.sql
