package org.portolan.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/// A PostgreSQL schema of any size: tables of eight columns with sequence, primary key, unique key, foreign key and
/// comment; for every second table a view, for every fourth a function and a trigger that calls it.
final class GeneratedSchema {
  private GeneratedSchema() {}

  static void create(Connection connection, int tables) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (int table = 0; table < tables; table++) {
        statement.execute(table(table));
        if (table % 2 == 1) {
          statement.execute(view(table));
        }
        if (table % 4 == 3) {
          statement.execute(trigger(table));
        }
      }
      statement.execute("analyze");
    }
  }

  private static String table(int number) {
    var parent = number == 0 ? "" : " references table_%05d".formatted(number / 2);
    return """
        create table table_%1$05d (
          id bigserial primary key,
          parent_id bigint%2$s,
          code varchar(40) not null unique,
          title text,
          amount numeric(12, 2) not null default 0 check (amount >= 0),
          active boolean not null default true,
          created_at timestamptz not null default now(),
          changed_at timestamptz);
        comment on table table_%1$05d is 'Generated table %1$d'""".formatted(number, parent);
  }

  private static String view(int number) {
    return """
        create view view_%1$05d as
        select t.id, t.code, p.title, sum(t.amount) as total
        from table_%1$05d t join table_%2$05d p on p.id = t.parent_id
        where t.active group by t.id, t.code, p.title""".formatted(number, number / 2);
  }

  private static String trigger(int number) {
    return """
        create function function_%1$05d() returns trigger language plpgsql as $$
        begin
          update table_%2$05d set changed_at = now() where id = new.parent_id;
          insert into table_00000 (code, title) select code, title from table_%1$05d where id = new.id;
          return new;
        end $$;
        create trigger trigger_%1$05d after insert or update on table_%1$05d
          for each row execute function function_%1$05d()""".formatted(number, number / 2);
  }
}
