create or replace function announce(topic text) returns void as $$
  insert into outbox.letters (topic, reader) select $1, reader from outbox.readers;
  notify letters;
$$ language 'sql';

create or replace function announce(topic text, only_to int) returns void as $$
begin
  perform record_call(topic);
end;
$$ language plpgsql;

create function record_call(topic text) returns date as '
declare
  today date;
begin
  today = (select override from fixed_day);
  insert into calls (topic) values (topic);
  return coalesce(today, current_date);
end;
' language 'plpgsql';
