package org.portolan.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/// The same kind of schema for MariaDB: tables of eight columns with keys; views, triggers and procedures.
final class GeneratedMariadb {
  private GeneratedMariadb() {}

  static void create(Connection connection, int tables) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create or replace database generated character set utf8mb4");
      connection.setCatalog("generated");
      for (int number = 0; number < tables; number++) {
        statement.execute(table(number));
        if (number % 2 == 1) {
          statement.execute("""
              create view view_%1$05d as select t.id, t.code, p.title, t.amount
              from table_%1$05d t join table_%2$05d p on p.id = t.parent_id where t.state = 'open'"""
              .formatted(number, number / 2));
        }
        if (number % 4 == 3) {
          statement.execute("""
              create trigger trigger_%1$05d after insert on table_%1$05d for each row
              update table_%2$05d set changed_at = now() where id = new.parent_id""".formatted(number, number / 2));
          statement.execute("""
              create procedure procedure_%1$05d(which bigint) begin
              insert into table_00000 (code, title) select code, title from table_%1$05d where id = which; end"""
              .formatted(number));
        }
      }
    }
  }

  private static String table(int number) {
    var parent = number == 0 ? "" : ", foreign key (parent_id) references table_%05d (id)".formatted(number / 2);
    return """
        create table table_%1$05d (
          id bigint auto_increment primary key,
          parent_id bigint,
          code varchar(40) not null unique,
          title varchar(200),
          amount decimal(12, 2) not null default 0 check (amount >= 0),
          state enum('open', 'paid', 'sent', 'lost') not null default 'open',
          created_at datetime not null default now(),
          changed_at datetime,
          key (parent_id, created_at)%2$s) comment 'Generated table %1$d'""".formatted(number, parent);
  }
}
