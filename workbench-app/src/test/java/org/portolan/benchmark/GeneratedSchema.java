package org.portolan.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A PostgreSQL schema of any size, with something of everything that real ones have.
///
/// Tables of eight columns with sequence, primary key, unique key, foreign key, check, comment and an index more; for
/// every second a view, for every fourth a function and a trigger that calls it, for every tenth an enumeration; every
/// hundredth is in twelve partitions; half of them are granted to somebody.
final class GeneratedSchema {
  private static final int TABLES_AT_ONCE = 50;
  private static final int PARTITIONS = 12;

  private GeneratedSchema() {}

  static void create(Connection connection, int tables) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("""
          create extension if not exists citext;
          create extension if not exists hstore;
          do $$ begin
            create role benchmark_reader; create role benchmark_writer;
          exception when duplicate_object then null; end $$;
          create sequence shared_numbers;
          create domain positive as numeric(12, 2) check (value >= 0)""");
      for (int first = 0; first < tables; first += TABLES_AT_ONCE) {
        statement.execute(IntStream.range(first, Math.min(tables, first + TABLES_AT_ONCE))
            .mapToObj(GeneratedSchema::tableAndItsCompany).collect(Collectors.joining(";\n")));
      }
    }
  }

  private static String tableAndItsCompany(int number) {
    return type(number) + table(number) + partitions(number)
        + (number % 2 == 1 ? ";\n" + view(number) : "")
        + (number % 4 == 3 ? ";\n" + trigger(number) : "")
        + (number % 2 == 0 ? ";\n" + grants(number) : "");
  }

  private static String type(int number) {
    return number % 10 == 0 ? "create type state_%05d as enum ('open', 'paid', 'sent', 'lost');%n".formatted(number)
        : "";
  }

  private static boolean isPartitioned(int number) {
    return number % 100 == 50;
  }

  private static String table(int number) {
    var parent = number == 0 ? "" : " references table_%05d".formatted(parent(number));
    return """
        create table table_%1$05d (
          id bigserial primary key,
          parent_id bigint%2$s,
          code varchar(40) not null%3$s,
          title text,
          amount numeric(12, 2) not null default 0 check (amount >= 0),
          state state_%4$05d not null default 'open',
          created_at timestamptz not null default now(),
          changed_at timestamptz)%5$s;
        create index on table_%1$05d (parent_id, created_at);
        comment on table table_%1$05d is 'Generated table %1$d'""".formatted(number, parent,
        isPartitioned(number) ? "" : " unique", number / 10 * 10,
        isPartitioned(number) ? " partition by hash (id)" : "");
  }

  /// Partitioned tables are nobody's parent, so that the schema grows evenly.
  private static int parent(int number) {
    int half = number / 2;
    return isPartitioned(half) ? half + 1 : half;
  }

  private static String partitions(int number) {
    return isPartitioned(number) ? IntStream.range(0, PARTITIONS)
        .mapToObj(
            part -> ";\ncreate table table_%1$05d_%2$02d partition of table_%1$05d for values with (modulus %3$d, remainder %2$d)"
                .formatted(number, part, PARTITIONS))
        .collect(Collectors.joining()) : "";
  }

  private static String view(int number) {
    return """
        create view view_%1$05d as
        select t.id, t.code, p.title, sum(t.amount) as total
        from table_%1$05d t join table_%2$05d p on p.id = t.parent_id
        where t.state = 'open' group by t.id, t.code, p.title""".formatted(number, parent(number));
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
          for each row execute function function_%1$05d()""".formatted(number, parent(number));
  }

  private static String grants(int number) {
    return """
        grant select on table_%1$05d to benchmark_reader;
        grant select, insert, update on table_%1$05d to benchmark_writer""".formatted(number);
  }
}
