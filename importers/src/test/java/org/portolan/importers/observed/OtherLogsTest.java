package org.portolan.importers.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.importers.observed.Shown.needs;
import static org.portolan.importers.observed.Shown.read;
import static org.portolan.importers.observed.Shown.watched;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Logs that come by another way, or from other programs, than the server's own file.
class OtherLogsTest {
  @TempDir
  Path folder;

  @Test
  void aStatementThatSyslogCutIntoLinesIsOne() throws Exception {
    var report = read(folder, "messages.log", """
        Feb  1 03:00:01 db1 postgres[2211]: [5-1] 2026-02-01 03:00:01 UTC [2211] user=etl,db=shop,client=10.0.0.21 LOG:  statement: DELETE FROM
        Feb  1 03:00:01 db1 postgres[2211]: [5-2] #011stage.load
        Feb  1 03:00:01 db1 postgres[2211]: [5-3] #011 WHERE loaded < now()
        Feb  1 03:00:02 db1 postgres[2212]: [6-1] 2026-02-01 03:00:02 UTC [2212] user=etl,db=shop,client=10.0.0.21 LOG:  statement: SELECT 1 FROM sales.orders
        """);
    assertEquals(List.of("etl@10.0.0.21 connects-to shop", "etl@10.0.0.21 reads shop sales.orders",
        "etl@10.0.0.21 writes shop stage.load"), needs(report));
    assertEquals(List.of(), report.unread().stream().filter(one -> one.kind().name().equals("UNPARSED")).toList());
  }

  @Test
  void syslogsOwnTimeCountsWhereTheServerWritesNone() throws Exception {
    var report = read(folder, "messages.log", """
        2026-02-01T03:00:01.250+01:00 db1 postgres[2211]: [5-1] etl@shop LOG:  statement: TRUNCATE stage.load
        2026-02-01T04:00:01.250+01:00 db1 postgres[2211]: [6-1] etl@shop LOG:  statement: TRUNCATE stage.load
        """);
    assertEquals(List.of("etl connects-to shop", "etl writes shop stage.load"), needs(report));
    assertEquals(List.of("shop 2026-02-01T02:00:01.250Z 2026-02-01T03:00:01.250Z true"), watched(report));
  }

  @Test
  void aLineOfSyslogWhoseBeginningWasNotKeptIsNoPartOfAnother() throws Exception {
    var report = read(folder, "messages.log", """
        Feb  1 03:00:01 db1 postgres[2211]: [5-1] etl@shop LOG:  statement: TRUNCATE stage.load
        Feb  1 03:00:01 db1 postgres[9999]: [7-2] #011, finance.ledger
        """);
    assertEquals(List.of("etl connects-to shop", "etl writes shop stage.load"), needs(report));
    assertTrue(report.unread().stream().anyMatch(one -> one.reason().startsWith("A line that goes on")),
        report.unread().toString());
  }

  @Test
  void theAuditLogOfMysqlMayBeObjects() throws Exception {
    var enterprise = read(folder, "audit.log", """
        [
        {"timestamp":"2026-02-01 03:00:00","id":0,"class":"connection","event":"connect","connection_id":12,"account":{"user":"etl","host":"app7"},"login":{"user":"etl","os":"","ip":"10.0.0.21","proxy":""},"connection_data":{"connection_type":"tcp/ip","status":0,"db":"shop"}},
        {"timestamp":"2026-02-01 03:00:01","id":1,"class":"general","event":"status","connection_id":12,"account":{"user":"etl","host":"app7"},"login":{"user":"etl","os":"","ip":"10.0.0.21","proxy":""},"general_data":{"command":"Query","sql_command":"insert","query":"INSERT INTO ledger VALUES (4711)","status":0}},
        {"timestamp":"2026-02-01 03:00:02","id":2,"class":"connection","event":"disconnect","connection_id":12}
        ]
        """);
    assertEquals(List.of("etl@10.0.0.21 connects-to shop", "etl@10.0.0.21 writes shop ledger"), needs(enterprise));
    assertEquals(List.of("shop 2026-02-01T03:00:00Z 2026-02-01T03:00:02Z true"), watched(enterprise));
    assertFalse(enterprise.toString().contains("4711"));
    var percona = read(folder, "audit.json",
        "{\"audit_record\":{\"name\":\"Query\",\"record\":\"4_2026-02-01T03:00:01\",\"timestamp\":\"2026-02-01T03:00:01Z\","
            + "\"command_class\":\"insert\",\"connection_id\":\"37\",\"status\":0,\"sqltext\":\"INSERT INTO ledger VALUES (1)\","
            + "\"user\":\"etl[etl] @ app7 [10.0.0.21]\",\"host\":\"app7\",\"os_user\":\"\",\"ip\":\"10.0.0.21\",\"db\":\"shop\"}}\n");
    assertEquals(List.of("etl@10.0.0.21 connects-to shop", "etl@10.0.0.21 writes shop ledger"), needs(percona));
  }

  @Test
  void oraclesListenerTellsWhoCame() throws Exception {
    var report = read(folder, "listener.log", """
        TNSLSNR for Linux: Version 19.0.0.0.0 - Production on 01-FEB-2026 00:00:01
        01-FEB-2026 03:00:01 * (CONNECT_DATA=(CID=(PROGRAM=sqlplus@app7)(HOST=app7)(USER=etl))(SERVICE_NAME=SHOP)(SERVER=DEDICATED)) * (ADDRESS=(PROTOCOL=tcp)(HOST=10.0.0.21)(PORT=51022)) * establish * SHOP * 0
        01-FEB-2026 03:10:01 * (CONNECT_DATA=(CID=(PROGRAM=)(HOST=__jdbc__)(USER=))(SID=SHOP)) * (ADDRESS=(PROTOCOL=tcp)(HOST=10.0.0.22)(PORT=51023)) * establish * SHOP * 0
        01-FEB-2026 03:20:01 * service_update * SHOP * 0
        01-FEB-2026 03:30:01 * (CONNECT_DATA=(CID=(PROGRAM=x)(HOST=y)(USER=z))(SERVICE_NAME=GONE)) * (ADDRESS=(PROTOCOL=tcp)(HOST=10.0.0.23)(PORT=51023)) * establish * GONE * 12514
        TNS-12514: TNS:listener does not currently know of service requested in connect descriptor
        """);
    assertEquals(List.of("10.0.0.22 connects-to SHOP", "etl@10.0.0.21 (sqlplus@app7) connects-to SHOP"),
        needs(report));
    assertEquals(List.of("SHOP 2026-02-01T03:00:01Z 2026-02-01T03:30:01Z true"), watched(report));
  }

  @Test
  void haproxyTellsRequestsAndCountsWhatItOnlyPassedOn() throws Exception {
    var report = read(folder, "haproxy.log", """
        Feb  1 03:00:01 lb1 haproxy[14]: 10.0.1.2:33317 [01/Feb/2026:03:00:01.655] web~ app/app1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {shop.example.org} "GET /api/stock HTTP/1.1"
        Feb  1 03:00:02 lb1 haproxy[14]: 10.0.1.3:33318 [01/Feb/2026:03:00:02.655] mysql-in mysql/db1 0/0/5007 212 -- 0/0/0/0/3 0/0
        """);
    assertEquals(List.of("10.0.1.2 connects-to http db1/api/stock"), needs(report));
    assertTrue(report.unread().stream().anyMatch(one -> one.reason().startsWith("A connection that was passed on")),
        report.unread().toString());
  }

  @Test
  void caddyCountsSeconds() throws Exception {
    var report = read(folder, "access.log",
        "{\"level\":\"info\",\"ts\":1769914801.25,\"msg\":\"handled request\",\"request\":{\"remote_ip\":\"10.0.0.77\",\"method\":\"GET\","
            + "\"host\":\"shop.example.org\",\"uri\":\"/api/stock\"},\"status\":200}\n");
    assertEquals(List.of("http shop.example.org/api/stock 2026-02-01T03:00:01.250Z 2026-02-01T03:00:01.250Z true"),
        watched(report));
  }
}
