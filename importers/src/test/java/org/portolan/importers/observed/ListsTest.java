package org.portolan.importers.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.importers.observed.Shown.assets;
import static org.portolan.importers.observed.Shown.client;
import static org.portolan.importers.observed.Shown.needs;
import static org.portolan.importers.observed.Shown.read;
import static org.portolan.importers.observed.Shown.watched;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Unread;

class ListsTest {
  @TempDir
  Path folder;

  @Test
  void sessionsMayBePastedAsPsqlPrintsThem() throws Exception {
    var report = read(folder, "activity.txt", """
          pid  | usename | datname | client_addr |  application_name  |  backend_type   |           query
        -------+---------+---------+-------------+--------------------+-----------------+----------------------------
          4711 | etl     | shop    | 10.0.0.21   | worker-20260201    | client backend  | SELECT 1                  +
               |         |         |             |                    |                 |   FROM sales.orders
            12 |         |         |             |                    | autovacuum launcher |
          4713 | anna    | shop    |             | psql               | client backend  | select * from hr.staff
        (3 rows)
        """);
    assertEquals(List.of("anna@db1 (psql) connects-to shop", "anna@db1 (psql) reads shop hr.staff",
        "etl@10.0.0.21 (worker-#) connects-to shop", "etl@10.0.0.21 (worker-#) reads shop sales.orders"),
        needs(report));
    assertEquals(List.of(), watched(report));
    assertEquals("It does not tell which time it covers, so that nobody can say what it may have missed",
        report.unread().getFirst().reason());
    assertTrue(assets(report).stream().anyMatch(asset -> asset.has(Attribute.BY_HAND)));
  }

  @Test
  void aMomentIsKnownWhereTheListSaysIt() throws Exception {
    var report = read(folder, "activity.csv", """
        captured_at,usename,datname,client_addr,application_name,query
        2026-02-01 03:00:00+00,etl,shop,10.0.0.21,,"SELECT 1 FROM ""sales"".orders"
        """);
    assertEquals(List.of("shop 2026-02-01T03:00:00Z 2026-02-01T03:00:00Z false"), watched(report));
  }

  @Test
  void aProcessListMayBeDrawnOrOneValueInEachLine() throws Exception {
    var drawn = read(folder, "processlist.txt", """
        +----+------+------------------+------+---------+------+-------+------------------------+
        | Id | User | Host             | db   | Command | Time | State | Info                   |
        +----+------+------------------+------+---------+------+-------+------------------------+
        |  5 | shop | 10.0.0.22:51000  | shop | Query   |    0 | init  | UPDATE cart SET qty=2  |
        |  6 | event_scheduler | localhost | NULL | Daemon | 5 | | NULL |
        +----+------+------------------+------+---------+------+-------+------------------------+
        2 rows in set (0.00 sec)
        """);
    var vertical = read(folder, "processlist2.txt", """
        *************************** 1. row ***************************
             Id: 5
           User: shop
           Host: 10.0.0.22:51000
             db: shop
        Command: Query
           Time: 0
          State: init
           Info: UPDATE cart SET qty=2
        1 row in set (0.00 sec)
        """);
    var expected = List.of("shop@10.0.0.22 connects-to shop", "shop@10.0.0.22 writes shop cart");
    assertEquals(expected, needs(drawn));
    assertEquals(expected, needs(vertical));
  }

  @Test
  void sessionsOfSqlServerAndOracleAreUnderstood() throws Exception {
    var sqlserver = read(folder, "sessions.txt", """
        session_id login_name host_name  program_name      database_name
        ---------- ---------- ---------- ----------------- -------------
                51 etl        PC-7       Sales Export      shop

        (1 rows affected)
        """);
    assertEquals(List.of("etl@PC-7 (Sales Export) connects-to shop"), needs(sqlserver));
    var oracle = read(folder, "session.csv", "\"SID\",\"SERIAL#\",\"USERNAME\",\"MACHINE\",\"PROGRAM\",\"TYPE\"\n"
        + "1,2,\"ETL\",\"DOM\\PC-7\",\"excel.exe\",\"USER\"\n3,4,\"SYS\",\"db1\",\"oracle (PMON)\",\"BACKGROUND\"\n");
    assertEquals(List.of("ETL@PC-7 (excel.exe) connects-to "), needs(oracle));
  }

  @Test
  void statementStatisticsTellWhoAndHowOftenButNotFromWhere() throws Exception {
    var report = read(folder, "statements.csv", """
        rolname;datname;query;calls;stats_since
        etl;shop;INSERT INTO sales.daily SELECT $1;42;2026-01-01 00:00:00+00
        etl;shop;<insufficient privilege>;7;
        """);
    assertEquals(List.of("etl connects-to shop", "etl writes shop sales.daily"), needs(report));
    assertEquals(Optional.of("42"), client(report).attribute(Attribute.TIMES_SEEN));
    assertTrue(report.unread().stream().anyMatch(unread -> unread.reason().contains("hidden")));
    var nobody = read(folder, "digest.csv",
        "SCHEMA_NAME,DIGEST_TEXT,COUNT_STAR\nshop,SELECT * FROM `orders` WHERE `id` = ?,3\n");
    assertTrue(client(nobody).has(Attribute.UNNAMED));
  }

  @Test
  void socketsTellWhoConnectsToWhom() throws Exception {
    var report = read(folder, "ss.txt", """
        # captured_at 2026-02-01T03:00:00Z
        State  Recv-Q Send-Q        Local Address:Port           Peer Address:Port Process
        LISTEN 0      128                 0.0.0.0:5432                0.0.0.0:*     users:(("postgres",pid=1,fd=5))
        ESTAB  0      0                 10.0.0.14:5432              10.0.0.31:40022 users:(("postgres",pid=9,fd=8))
        ESTAB  0      0        [::ffff:10.0.0.14]:41000     [::ffff:10.0.0.99]:3306 users:(("java",pid=77,fd=45))
        ESTAB  0      0                 127.0.0.1:51000             127.0.0.1:5432  users:(("python3",pid=8,fd=3))
        ESTAB  0      0                 10.0.0.14:51001             10.0.0.50:22    users:(("sftp",pid=8,fd=3))
        """);
    assertEquals(List.of("10.0.0.31 connects-to POSTGRESQL :5432", "db1 (java) connects-to MARIADB 10.0.0.99:3306",
        "db1 (python3) connects-to POSTGRESQL :5432", "db1 (sftp) connects-to ssh 10.0.0.50"), needs(report));
    var netstat = read(folder, "netstat.txt", """
        Active Internet connections (servers and established)
        Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
        tcp        0      0 0.0.0.0:5432            0.0.0.0:*               LISTEN      1/postgres
        tcp        0      0 10.0.0.14:5432          10.0.0.31:40022         ESTABLISHED 9/postgres: etl sh
        """);
    assertEquals(List.of("10.0.0.31 connects-to POSTGRESQL :5432"), needs(netstat));
    var lsof = read(folder, "lsof.txt", """
        COMMAND  PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME
        java      77 shop   45u  IPv4  12345      0t0  TCP 10.0.0.14:41000->10.0.0.99:mysql (ESTABLISHED)
        """);
    assertEquals(List.of("db1 (java) connects-to MARIADB 10.0.0.99:3306"), needs(lsof));
  }

  @Test
  void aDotMayStandBeforeThePort() throws Exception {
    var solaris = read(folder, "netstat-sol.txt", """
        TCP: IPv4
           Local Address        Remote Address    Swind Send-Q Rwind Recv-Q    State
        -------------------- -------------------- ----- ------ ----- ------ -----------
        10.3.0.5.32801       10.3.0.9.1521        49640      0 49640      0 ESTABLISHED
              *.22                 *.*                0      0 49152      0 LISTEN
        """);
    assertEquals(List.of("db1 connects-to ORACLE 10.3.0.9:1521"), needs(solaris));
    var bsd = read(folder, "netstat-bsd.txt", """
        Active Internet connections (including servers)
        Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
        tcp4       0      0  10.3.0.6.5432          10.3.0.31.50211        ESTABLISHED
        tcp46      0      0  *.5432                 *.*                    LISTEN
        """);
    assertEquals(List.of("10.3.0.31 connects-to POSTGRESQL :5432"), needs(bsd));
  }

  @Test
  void connectionsThatOtherToolsHaveSeenAreToldByTheirHeader() throws Exception {
    var azure = read(folder, "dependencies.csv", """
        Time slot,Source server name,Source IP,Source application,Source process,Destination server name,Destination IP,Destination application,Destination process,Destination port
        2026-02-01 03:00:00,web1,10.0.0.21,Tomcat,java,legacy-db-01,10.0.0.14,PostgreSQL,postgres,5432
        2026-02-01 03:00:00,web1,10.0.0.21,Tomcat,java,,,,,443
        """);
    assertEquals(List.of("web1 (java) connects-to POSTGRESQL legacy-db-01:5432"), needs(azure));
    assertEquals(List.of("A row without source, destination or port"), azure.unread().stream().map(Unread::reason)
        .filter(reason -> reason.startsWith("A row")).toList());
    var aws = read(folder, "outbound.csv", """
        "agent_id","timestamp","source_ip","source_port","destination_ip","destination_port","ip_version","transport_protocol"
        "o-1","2026-02-01 03:00:00","10.0.0.21","51000","10.0.0.99","3306","IPv4","tcp"
        """);
    assertEquals(List.of("10.0.0.21 connects-to MARIADB 10.0.0.99:3306"), needs(aws));
  }
}
