package org.portolan.importers.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.importers.observed.Shown.client;
import static org.portolan.importers.observed.Shown.needs;
import static org.portolan.importers.observed.Shown.read;
import static org.portolan.importers.observed.Shown.watched;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Attribute;

/// Lists as consoles of poolers, PowerShell and older tools print them.
class MoreListsTest {
  private static final List<String> SOCKETS =
      List.of("10.0.0.22 connects-to POSTGRESQL :5432", "db1 connects-to SQLSERVER 10.0.0.21:1433");
  @TempDir
  Path folder;

  @Test
  void socketsOfPowerShellMayBeATableAListOrCsv() throws Exception {
    assertEquals(SOCKETS, needs(read(folder, "table.txt", """

        LocalAddress              LocalPort RemoteAddress             RemotePort State       AppliedSetting OwningProcess
        ------------              --------- -------------             ---------- -----       -------------- -------------
        fe80::1234:5678:9abc:def0 49667     ::                        0          Listen                     2560
        0.0.0.0                   5432      0.0.0.0                   0          Listen                     900
        10.0.0.5                  50012     10.0.0.21                 1433       Established Internet       4321
        10.0.0.5                  50013     10.0.0.23                 1433       TimeWait                   0
        10.0.0.5                  5432      10.0.0.22                 51000      Established Internet       900
        """)));
    assertEquals(SOCKETS, needs(read(folder, "list.txt", """

        LocalAddress   : 10.0.0.5
        LocalPort      : 50012
        RemoteAddress  : 10.0.0.21
        RemotePort     : 1433
        State          : Established

        LocalAddress   : 10.0.0.5
        LocalPort      : 5432
        RemoteAddress  : 10.0.0.22
        RemotePort     : 51000
        State          : Established
        """)));
    assertEquals(SOCKETS, needs(read(folder, "table.csv", """
        "LocalAddress","LocalPort","RemoteAddress","RemotePort","State","OwningProcess"
        "10.0.0.5","50012","10.0.0.21","1433","Established","4321"
        "10.0.0.5","5432","10.0.0.22","51000","5","900"
        """)));
  }

  @Test
  void germanWindowsNamesTheStatesOfSocketsInItsLanguage() throws Exception {
    assertEquals(List.of("10.0.0.31 connects-to SQLSERVER :1433"), needs(read(folder, "netstat.txt", """
        Aktive Verbindungen

          Proto  Lokale Adresse         Remoteadresse          Status           PID
          TCP    0.0.0.0:1433           0.0.0.0:0              ABHÖREN          2104
          TCP    10.0.0.7:1433          10.0.0.31:50999        HERGESTELLT      2104
        """)));
  }

  @Test
  void thePoolersConsoleTellsItsClientsItsServersAndItsPools() throws Exception {
    assertEquals(List.of("app@10.0.0.31 (web) connects-to shop"), needs(read(folder, "clients.txt", """
         type | user | database  | state  |   addr    | port  | local_addr | local_port | application_name
        ------+------+-----------+--------+-----------+-------+------------+------------+------------------
         C    | app  | shop      | active | 10.0.0.31 | 52000 | 10.0.0.9   |       6432 | web
         C    | root | pgbouncer | active | unix      |  6432 | unix       |       6432 | psql
        (2 rows)
        """)));
    assertEquals(List.of("app@db1 (pgbouncer) connects-to shop_live"), needs(read(folder, "servers.csv", """
        type,user,database,state,addr,port,local_addr,local_port
        S,app,shop_live,idle,10.0.0.40,5432,10.0.0.9,40000
        """)));
    assertEquals(List.of("app connects-to shop"), needs(read(folder, "pools.txt", """
        pgbouncer=# SHOW POOLS;
         database  |   user    | cl_active | cl_waiting | sv_active
        -----------+-----------+-----------+------------+-----------
         pgbouncer | pgbouncer |         1 |          0 |         0
         shop      | app       |         4 |          0 |         1
        (2 rows)
        """)));
  }

  @Test
  void whatWasTypedBeforeAListAndLongValuesInItAreNoObstacle() throws Exception {
    assertEquals(List.of("web@10.0.0.31 connects-to shop", "web@10.0.0.31 reads shop orders"),
        needs(read(folder, "list.txt", """
            mysql> show full processlist\\G
            *************************** 1. row ***************************
                 Id: 8
               User: web
               Host: 10.0.0.31:52344
                 db: shop
            Command: Query
               Time: 0
               Info: select id
              from orders
             where id = 5
            1 row in set (0.00 sec)
            """)));
  }

  @Test
  void aTimeWithTheMonthInFrontIsUnderstoodWhereHoursAreCountedToTwelve() throws Exception {
    assertEquals(List.of("SQLSERVER sql01:1433 2026-11-20T22:00:00Z 2026-11-20T22:00:00Z true"),
        watched(read(folder, "dependencies.csv", """
            Timeslot,Source server name,Source IP,Source process,Destination server name,Destination IP,Destination port
            11/20/2026 10:00 PM,web01,10.1.0.5,w3wp,sql01,10.1.0.6,1433
            """)));
  }

  @Test
  void whoIsOnASqlServerIsToldByItsOldProcedure() throws Exception {
    assertEquals(List.of("shop@WEB1 (Shop App) connects-to Sales"), needs(read(folder, "who.txt", """
        SPID  Status     Login HostName BlkBy DBName Command          CPUTime ProgramName SPID
        ----- ---------- ----- -------- ----- ------ ---------------- ------- ----------- -----
        1     BACKGROUND sa      .        .   NULL   LAZY WRITER      0                   1
        55    sleeping   shop  WEB1       .   Sales  AWAITING COMMAND 10      Shop App    55
        """)));
  }

  @Test
  void anAuditLogTellsStatementsAndTables() throws Exception {
    var report = read(folder, "server_audit.log", """
        20261120 10:00:00,db1,app,10.0.0.68,12,0,CONNECT,shop,,0
        20261120 10:00:01,db1,app,10.0.0.68,12,55,QUERY,shop,'select * from orders
         where name=\\'Meyer\\'',0
        20261120 10:00:02,db1,app,10.0.0.68,12,56,WRITE,shop,carts,
        20261120 10:00:02,db1,app,10.0.0.68,12,56,READ,mysql,user,
        20261120 10:00:03,db1,mallory,10.0.0.69,13,0,FAILED_CONNECT,shop,,1045
        20261120 10:00:04,db1,app,10.0.0.68,12,0,DISCONNECT,shop,,0
        """);
    assertEquals(List.of("app@10.0.0.68 connects-to shop", "app@10.0.0.68 reads shop orders",
        "app@10.0.0.68 writes shop carts"), needs(report));
    assertEquals(List.of("shop 2026-11-20T10:00:00Z 2026-11-20T10:00:04Z true"), watched(report));
    assertEquals(false, report.toString().contains("Meyer"));
  }

  @Test
  void pgauditsEntriesHoldStatements() throws Exception {
    assertEquals(List.of("app connects-to shop", "app reads shop sales.orders"), needs(read(folder, "pg.log", """
        2026-11-20 10:00:00.000 UTC [123] app@shop LOG:  AUDIT: SESSION,1,1,READ,SELECT,TABLE,sales.orders,"select ""id""
        \tfrom sales.orders",<not logged>
        2026-11-20 10:00:01.000 UTC [123] app@shop LOG:  AUDIT: SESSION,1,2,READ,SELECT,,,<previously logged>,<none>
        """)));
  }

  @Test
  void aTableThatTheAuditLogSaysIsRenamedIsKnownByBothItsNames() throws Exception {
    assertEquals(List.of("app@10.0.0.31 writes old orders_2025", "app@10.0.0.31 writes shop orders"),
        needs(read(folder, "server_audit.log", """
            20261101 03:00:01,db1,app,10.0.0.31,7,12,RENAME,shop,orders|old.orders_2025,
            """)));
  }

  @Test
  void linesThatTheAuditLogWroteAsSignsEndWordsOfAStatement() throws Exception {
    var needs = needs(read(folder, "server_audit.log", """
        20261101 03:00:01,db1,app,10.0.0.31,7,12,QUERY,shop,'select *\\nfrom orders\\nwhere who = \\'x\\'',0
        """));
    assertTrue(needs.stream().anyMatch(need -> need.contains("reads") && need.endsWith("orders")), needs.toString());
  }

  @Test
  void aValueThatGoesOnForEverCostsLittle() {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(folder, "processlist.txt",
        "*************************** 1. row ***************************\n     Id: 1\n   User: app\n   Host: 10.0.0.31\n"
            + "     db: shop\n   Info: select\n" + "and it goes on and on and on +\n".repeat(400_000)));
  }

  @Test
  void whatWasTypedAfterAListIsNoRow() throws Exception {
    assertEquals(List.of("SHOP@app7 (JDBC Thin Client) connects-to "), needs(read(folder, "session.txt", """
        SQL> select username, machine, program from v$session;

        USERNAME   MACHINE              PROGRAM
        ---------- -------------------- ------------------------------
        SHOP       app7                 JDBC Thin Client

        SQL> exit
        """)));
  }

  @Test
  void aTableOfMarkdownHasARulerAndNoRowOfDashes() throws Exception {
    assertEquals(List.of("etl@10.0.0.21 connects-to shop"), needs(read(folder, "activity.txt", """
        | usename | datname | client_addr |
        |---------|:-------:|-------------|
        | etl     | shop    | 10.0.0.21   |
        """)));
  }

  @Test
  void portsMayBeNamesAndOnesThatNobodyKnowsAreCounted() throws Exception {
    var report = read(folder, "ss.txt", """
        Netid State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
        tcp   ESTAB  0      0      10.0.0.5%eth0:40100      db9.example.org:postgresql users:(("java",pid=22,fd=9))
        tcp   ESTAB  0      0      10.0.0.5:40101      10.0.0.9:sunrpc-alt users:(("java",pid=22,fd=9))
        """);
    assertEquals(List.of("java connects-to POSTGRESQL db9.example.org:5432"),
        needs(report).stream().map(need -> need.replaceFirst("^\\S+ \\((.*)\\)", "$1")).toList());
    assertTrue(report.unread().stream().anyMatch(one -> one.reason().startsWith("A port that is told by a name")),
        report.unread().toString());
  }

  @Test
  void accountsThatEverCameAreToldWithHowOften() throws Exception {
    var report = read(folder, "accounts.txt", """
        +--------+-----------+---------------------+-------------------+
        | USER   | HOST      | CURRENT_CONNECTIONS | TOTAL_CONNECTIONS |
        +--------+-----------+---------------------+-------------------+
        | NULL   | NULL      |                  40 |                44 |
        | report | 10.0.0.33 |                   0 |             41230 |
        +--------+-----------+---------------------+-------------------+
        """);
    assertEquals(List.of("report@10.0.0.33 connects-to "), needs(report));
    assertEquals(Optional.of("41230"), client(report).attribute(Attribute.TIMES_SEEN));
  }

  @Test
  void digestsCoverTheTimeFromTheFirstToTheLast() throws Exception {
    assertEquals(List.of("shop 2026-01-01T00:00:00Z 2026-02-01T03:00:00Z true"), watched(read(folder, "digest.csv", """
        SCHEMA_NAME,DIGEST_TEXT,COUNT_STAR,FIRST_SEEN,LAST_SEEN
        shop,INSERT INTO `ledger` VALUES (?),31,2026-01-10 00:00:00,2026-02-01 03:00:00
        shop,SELECT * FROM `orders`,1231,2026-01-01 00:00:00,2026-01-31 03:00:00
        """)));
  }
}
