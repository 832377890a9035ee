package org.portolan.importers.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.importers.observed.Shown.DEBIAN_LOG;
import static org.portolan.importers.observed.Shown.client;
import static org.portolan.importers.observed.Shown.evidence;
import static org.portolan.importers.observed.Shown.needs;
import static org.portolan.importers.observed.Shown.read;
import static org.portolan.importers.observed.Shown.watched;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;

class LogsTest {
  @TempDir
  Path folder;

  @Test
  void aPostgresqlLogTellsWhoUsedWhichTablesAndOverWhichTime() throws Exception {
    var report = read(folder, "postgresql.log", DEBIAN_LOG);
    assertEquals(List.of("etl@10.0.0.21 (daily_sales) connects-to shop",
        "etl@10.0.0.21 (daily_sales) reads shop sales.orders",
        "etl@10.0.0.21 (daily_sales) writes shop finance.ledger"),
        needs(report));
    assertEquals("PostgreSQL log, 1 Feb 2026 02:00 to 28 Feb 2026 22:59 Z", report.source().title());
    assertEquals(List.of("shop 2026-02-01T02:00:00.101Z 2026-02-28T22:59:59Z true"), watched(report));
    assertEquals(Optional.of("2026-02-01T02:00:00.310Z"), client(report).attribute(Attribute.LAST_SEEN));
    assertEquals(List.of(), report.unread());
  }

  @Test
  void valuesInStatementsDoNotLeaveTheLog() throws Exception {
    var report = read(folder, "postgresql.log", DEBIAN_LOG);
    assertFalse(report.toString().contains("muster"), report.toString());
    assertEquals("SELECT o.id, o.total FROM sales.orders o WHERE o.email = ? AND o.id > ?",
        evidence(report).stream().map(Evidence::text).filter(text -> text.startsWith("SELECT")).findFirst().orElse(""));
    assertTrue(evidence(report).stream().allMatch(piece -> piece.kind() == EvidenceKind.OBSERVED));
  }

  @Test
  void otherPrefixesAreUnderstoodByTheirLook() throws Exception {
    for (var line : List.of(
        "2026-02-01 03:00:00 UTC [4711]: [3-1] user=etl,db=shop,app=daily sales,client=10.0.0.21 LOG:  statement: TRUNCATE stage.load",
        "2026-02-01 03:00:00 UTC:10.0.0.21(51234):etl@shop:[4711]:LOG:  execute S_1: TRUNCATE stage.load",
        "< 2026-02-01 03:00:00.123 UTC >4711 etl@shop 10.0.0.21 LOG:  statement: TRUNCATE stage.load",
        "2026-02-01 03:00:00 UTC [4711] etl@shop 10.0.0.21 LOG:  Anweisung: TRUNCATE stage.load")) {
      var report = read(folder, "other.log", line + "\n");
      var needs = needs(report);
      assertEquals(2, needs.size(), line + needs);
      assertTrue(needs.get(1).matches("etl@10.0.0.21(?: \\(daily sales\\))? writes shop stage.load"), line + needs);
    }
  }

  @Test
  void aPlanIsNoStatement() throws Exception {
    var report = read(folder, "explain.log", """
        2026-02-01 03:00:00 UTC [12] etl@shop LOG:  duration: 12.3 ms  plan:
        \tQuery Text: SELECT count(*) FROM sales.orders
        \tAggregate  (cost=1.0..2.0 rows=1 width=8)
        \t  ->  Index Only Scan using orders_pkey on orders  (cost=0.1..1.0 rows=1 width=0)
        """);
    assertEquals(List.of("etl connects-to shop", "etl reads shop sales.orders"), needs(report));
  }

  @Test
  void csvlogAndJsonlogSayTheSame() throws Exception {
    var csv = read(folder, "log.csv", """
        2026-02-01 03:00:00.210 UTC,"etl","shop",4711,"10.0.0.21:51234",65bb0.1267,3,"SELECT",2026-02-01 03:00:00 UTC,3/2,0,LOG,00000,"statement: SELECT *
        FROM ""sales"".orders",,,,,,,,,"daily_sales","client backend",,0
        """);
    var json = read(folder, "log.json",
        "{\"timestamp\":\"2026-02-01 03:00:00.210 UTC\",\"user\":\"etl\",\"dbname\":\"shop\",\"pid\":4711,\"remote_host\":"
            + "\"10.0.0.21\",\"remote_port\":51234,\"session_id\":\"65bb0.1267\",\"error_severity\":\"LOG\",\"message\":"
            + "\"statement: SELECT * FROM sales.orders\",\"application_name\":\"daily_sales\"}\n");
    var expected = List.of("etl@10.0.0.21 (daily_sales) connects-to shop",
        "etl@10.0.0.21 (daily_sales) reads shop sales.orders");
    assertEquals(expected, needs(csv));
    assertEquals(expected, needs(json));
  }

  @Test
  void theGeneralAndTheSlowLogOfMysqlAreFollowedBySession() throws Exception {
    var general = read(folder, "general.log", """
        /usr/sbin/mysqld, Version: 8.0.40 (MySQL Community Server). started with:
        Tcp port: 3306  Unix socket: /run/mysqld.sock
        Time                 Id Command    Argument
        2026-02-01T03:00:00.123456Z\t   12 Connect\tetl@10.0.0.21 on shop using TCP/IP
        2026-02-01T03:00:00.130000Z\t   12 Query\tSELECT *
        FROM orders WHERE mail = "m.muster@example.org"
        2026-02-01T03:00:00.140000Z\t   12 Init DB\tfinance
        2026-02-01T03:00:00.150000Z\t   12 Query\tREPLACE INTO ledger VALUES (1,2)
        2026-02-01T03:00:00.160000Z\t   12 Quit\t
        """);
    assertEquals(List.of("etl@10.0.0.21 connects-to finance", "etl@10.0.0.21 connects-to shop",
        "etl@10.0.0.21 reads shop orders", "etl@10.0.0.21 writes finance ledger"), needs(general));
    assertFalse(general.toString().contains("muster"));
    var slow = read(folder, "slow.log", """
        # Time: 2026-02-01T03:00:10.123456Z
        # User@Host: etl[etl] @ web1 [10.0.0.21]  Id:    12
        # Query_time: 10.000123  Lock_time: 0.000100 Rows_sent: 1  Rows_examined: 5000000
        use shop;
        SET timestamp=1769914800;
        SELECT count(*) FROM orders;
        """);
    assertEquals(List.of("etl@10.0.0.21 connects-to shop", "etl@10.0.0.21 reads shop orders"), needs(slow));
    assertEquals(List.of(), watched(slow));
  }

  @Test
  void anAccessLogKeepsProgramsAndNoVisitors() throws Exception {
    var report = read(folder, "access.log", """
        203.0.113.9 - - [01/Feb/2026:03:00:00 +0100] "GET /shop/cart?mail=m@example.org HTTP/1.1" 200 12 "-" "Mozilla/5.0 (X11)"
        10.0.0.40 - - [01/Feb/2026:03:00:01 +0100] "POST /api/orders/4711/pay HTTP/1.1" 201 12 "-" "python-requests/2.31"
        10.0.0.40 - - [01/Feb/2026:03:05:01 +0100] "POST /api/orders/4712/pay HTTP/1.1" 201 12 "-" "python-requests/2.31"
        10.0.0.41 - - [01/Feb/2026:03:05:01 +0100] "GET /wp-login.php HTTP/1.1" 404 12 "-" "curl/8"
        """);
    assertEquals(List.of("10.0.0.40 (python-requests) connects-to http db1/api/orders",
        "somebody on db1 connects-to http db1/shop/cart"), needs(report));
    assertFalse(report.toString().contains("203.0.113.9"));
  }

  @Test
  void anAccessLogMaySayItsFieldsItselfOrBeObjects() throws Exception {
    var iis = read(folder, "u_ex260201.log", """
        #Software: Microsoft Internet Information Services 10.0
        #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status
        2026-02-01 03:00:00 10.4.0.1 GET /shop/orders id=7 443 - 10.0.0.40 Export+Tool/2 200
        2026-02-01 03:00:01 10.4.0.1 GET /missing - 443 - 10.0.0.41 curl/8 404
        #Fields: date time cs-uri-stem sc-status c-ip
        2026-02-01 04:00:01 /shop/stock 200 10.0.0.42
        """);
    assertEquals(
        List.of("10.0.0.40 (Export) connects-to http db1/shop/orders", "10.0.0.42 connects-to http db1/shop/stock"),
        needs(iis));
    var objects = read(folder, "access.json.log", """
        {"time":"2026-02-01T03:00:00+01:00","remote_addr":"10.0.0.40","host":"shop.example.net","request":"GET /api/stock?sku=1 HTTP/1.1","status":200,"http_user_agent":"stock-sync/1"}
        {"time":"2026-02-01T03:00:09+01:00","remote_addr":"10.0.0.40","host":"shop.example.net","request":"GET /api/stock?sku=2 HTTP/1.1","status":"200","http_user_agent":"stock-sync/1"}
        """);
    assertEquals(List.of("10.0.0.40 (stock-sync) connects-to http shop.example.net/api/stock"), needs(objects));
    var nested = read(folder, "access.log", """
        {"level":"info","ts":1769911200.25,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"10.0.0.41","proto":"HTTP/2.0","method":"GET","host":"shop.example.net","uri":"/api/bins?sku=1"},"status":200}
        {"level":"info","ts":1769911201.25,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"10.0.0.41","proto":"HTTP/2.0","method":"POST","host":"shop.example.net","uri":"/api/bins"},"status":201}
        """);
    assertEquals(List.of("10.0.0.41 connects-to http shop.example.net/api/bins"), needs(nested));
    var balanced = read(folder, "balancer.log", """
        https 2026-01-31T10:00:00.186641Z app/shop/50dc6c49 10.7.3.5:46532 10.7.3.66:8080 0.086 0.048 0.037 200 200 0 57 "GET https://shop.example.net:443/api/racks?x=1 HTTP/1.1" "stock-sync/1" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:x "Root=1-5" "-" "-" 1
        http 2026-01-31T10:00:01.186641Z app/shop/50dc6c49 10.7.3.5:46533 10.7.3.66:8080 0.086 0.048 0.037 200 200 0 57 "POST http://shop.example.net:80/api/racks HTTP/1.1" "stock-sync/1" - - arn:aws:x "Root=1-6" "-" "-" 1
        """);
    assertEquals(List.of("10.7.3.5 (stock-sync) connects-to http shop.example.net/api/racks"), needs(balanced));
  }

  @Test
  void poolsTellWhichDatabaseTheyOpen() throws Exception {
    var hikari = read(folder, "app.log", """
        2026-02-01 03:00:00.123 DEBUG c.z.h.HikariConfig - jdbcUrl.........................jdbc:postgresql://db9.example:5432/shop
        2026-02-01 03:00:00.123 DEBUG c.z.h.HikariConfig - username........................"web"
        2026-02-01 03:00:00.200 INFO c.z.h.HikariDataSource - HikariPool-1 - Start completed.
        """);
    assertEquals(List.of("web@db1 (HikariPool-1) connects-to shop"), needs(hikari));
    var bouncer = read(folder, "pgbouncer.log", """
        2026-02-01 03:00:00.123 UTC [99] LOG C-0x55d0: shop/(nouser)@10.0.0.31:51234 login attempt: db=shop user=etl tls=no
        2026-02-01 03:00:00.124 UTC [99] LOG S-0x55d9: shop/etl@10.0.0.14:5432 new connection to server (from 10.0.0.2:40000)
        """);
    assertEquals(List.of("etl@10.0.0.31 connects-to shop", "etl@db1 (pgbouncer) connects-to shop"), needs(bouncer));
  }
}
