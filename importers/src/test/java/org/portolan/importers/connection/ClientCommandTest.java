package org.portolan.importers.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.Engine;

class ClientCommandTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      psql -h db-02 -p 5433 -U fin finance -f q.sql  | QUERY POSTGRESQL db-02:5433/finance fin; files [q.sql]
      psql -qAtX -d finance -c VACUUM                | QUERY POSTGRESQL :0/finance; statements [VACUUM]
      /usr/bin/psql -hdb-02 --dbname=finance         | QUERY POSTGRESQL db-02:0/finance; input
      psql service=warehouse                         | QUERY POSTGRESQL :0/; service warehouse; input
      psql postgresql://fin@db-02/finance -f -       | QUERY POSTGRESQL db-02:0/finance fin; files [-]; input
      psql -v ON_ERROR_STOP=1 finance                | QUERY POSTGRESQL :0/finance; input
      mysql -u web -psecret -h db-01 -P 3307 shop -e SHOW | QUERY MARIADB db-01:3307/shop web; statements [SHOW]
      mysql --defaults-extra-file=/etc/shop.cnf -N shop   | QUERY MARIADB :0/shop; settings /etc/shop.cnf; input
      mysqldump --user=web --password=x shop orders items | DUMP MARIADB :0/shop web; tables [orders, items]
      mysqldump --all-databases                      | DUMP MARIADB :0/; whole server
      mysqldump -B shop stock                        | DUMP MARIADB :0/shop
      mariadb-dump -h db-01 shop                     | DUMP MARIADB db-01:0/shop
      pg_dump -Fc -t sales.orders -f out.dump finance | DUMP POSTGRESQL :0/finance; files [out.dump]; tables [sales.orders]
      pg_dumpall -h db-02                            | DUMP POSTGRESQL db-02:0/; whole server
      pg_restore -d finance in.dump                  | RESTORE POSTGRESQL :0/finance; files [in.dump]
      sqlite3 /var/lib/app.db DELETE                 | QUERY SQLITE :0//var/lib/app.db; statements [DELETE]
      sqlcmd -S erp,1444 -d nav -i q.sql             | QUERY SQLSERVER erp:1444/nav; files [q.sql]
      sqlplus -s hr/hr@ora:1521/ORCL @load.sql       | QUERY ORACLE ora:1521/ORCL hr; files [load.sql]
      """)
  void aClientsCommandLineSaysWhereItGoesAndWhatItDoes(String line, String expected) {
    assertEquals(Optional.of(expected.strip()),
        ClientCommand.parse(Arrays.asList(line.strip().split(" "))).map(ClientCommandTest::spoken));
  }

  @Test
  void aCommandThatIsNoClientIsNotReadAsOne() {
    assertEquals(Optional.empty(), ClientCommand.parse(List.of("rsync", "-a", "mysql")));
  }

  @Test
  void settingsStandBehindOptions() {
    var file = OptionFile.mysql(new TextFile("root/.my.cnf",
        List.of("# of the shop", "[client]", "host = db-01", "password=x", "user=\"web\"", "[mysqldump]",
            "user=dump")));
    assertEquals("MARIADB db-01:0/ dump", ConnectionStringTest.spoken(file.forClient("mariadb-dump")));
    assertEquals("MARIADB db-01:0/ web", ConnectionStringTest.spoken(file.forClient("mysql")));
    var services = OptionFile.services(new TextFile("etc/pg_service.conf", List.of("[wh]", "host=db-03", "dbname=wh")));
    assertEquals(Optional.of("POSTGRESQL db-03:0/wh"), services.group("wh").map(ConnectionStringTest::spoken));
    assertEquals(Optional.empty(), services.group("other"));
  }

  @Test
  void thePasswordFileNamesDatabasesButNoPasswords() {
    var file = new TextFile("home/fin/.pgpass", List.of("# host:port:db:user:pw", "db-02:5432:finance:fin:se:cret",
        "*:*:*:fin:other", "a\\:b:1:c:d:e", "too:short"));
    assertEquals(List.of("2 POSTGRESQL db-02:5432/finance fin", "3 POSTGRESQL :0/ fin", "4 POSTGRESQL a:b:1/c d"),
        PasswordFile.read(file).stream()
            .map(entry -> entry.line() + " " + ConnectionStringTest.spoken(entry.connection())).toList());
  }

  @Test
  void theEnvironmentStandsBehindEverything() {
    var environment = Map.of("PGHOST", "db-02", "PGDATABASE", "finance", "MYSQL_HOST", "db-01");
    assertEquals("POSTGRESQL db-02:0/other", ConnectionStringTest.spoken(Connection.UNSAID.withDatabase("other")
        .orElse(ClientEnvironment.of(Engine.POSTGRESQL, environment))));
  }

  private static String spoken(ClientCommand command) {
    var words = new StringBuilder(command.purpose() + " " + ConnectionStringTest.spoken(command.connection()));
    for (var part : List.of(command.service().isEmpty() ? "" : "service " + command.service(),
        command.settings().isEmpty() ? "" : "settings " + command.settings(),
        command.statements().isEmpty() ? "" : "statements " + command.statements(),
        command.files().isEmpty() ? "" : "files " + command.files(),
        command.tables().isEmpty() ? "" : "tables " + command.tables(),
        command.wholeServer() ? "whole server" : "", command.readsInput() ? "input" : "")) {
      words.append(part.isEmpty() ? "" : "; " + part);
    }
    return words.toString();
  }
}
