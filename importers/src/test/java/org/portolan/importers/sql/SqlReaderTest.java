package org.portolan.importers.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      SELECT * FROM orders                                            | r orders
      SELECT o.id FROM sales.orders o, "Stock" AS s WHERE o.id = s.id | r Stock, r sales.orders
      SELECT (SELECT max(x) FROM a), b.y FROM (SELECT y FROM c) b     | r a, r c
      SELECT extract(year FROM d), substring(n from 2) FROM t         | r t
      SELECT a IS DISTINCT FROM b FROM t                              | r t
      SELECT 1 FROM a LEFT JOIN b USING (id) JOIN LATERAL (SELECT 1 FROM c) x ON true, d | r a, r b, r c, r d
      SELECT * FROM (a JOIN b ON a.i = b.i) WHERE f IN (1, 2)         | r a, r b
      WITH t AS (SELECT * FROM a), u AS (DELETE FROM b RETURNING *) SELECT * FROM t, u, c | r a, r c, w b
      WITH orders AS (SELECT * FROM orders), x AS (SELECT 1 FROM orders) SELECT 1 FROM x | r orders
      WITH t AS (SELECT 1 FROM a UNION ALL SELECT 1 FROM t JOIN b ON 1 = 1) SELECT 1 FROM t | r a, r b
      WITH RECURSIVE t AS (SELECT 1 FROM t) SELECT 1 FROM t           | nothing
      WITH t AS (WITH t AS (SELECT 1 FROM a) SELECT 1 FROM t) SELECT 1 FROM t | r a
      WITH m(a, b) AS (VALUES %s) UPDATE t SET x = m.b FROM m m WHERE t.a = m.a | w t
      SELECT 1 /* FROM x */ FROM a -- , b                             | r a
      SELECT 'FROM x' FROM a WHERE s = 'it''s from b'                 | r a
      SELECT id FROM generate_series(1, 10) g                         | nothing
      SELECT * FROM stale_orders(30)                                  | c stale_orders
      INSERT INTO audit.log (a, b) SELECT a, b FROM orders WHERE x = ? | r orders, w audit.log
      INSERT IGNORE INTO t SET a = 1 ON DUPLICATE KEY UPDATE b = 2    | w t
      INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE SET x = 1   | w t
      REPLACE INTO t VALUES (%s, %(name)s)                            | w t
      UPDATE orders SET state = (SELECT max(s) FROM states)           | r states, w orders
      UPDATE ONLY orders o SET x = 1 FROM items i WHERE i.o = o.id    | r items, w orders
      DELETE FROM orders USING items i WHERE 1 = 1                    | r items, w orders
      DELETE o FROM orders o JOIN items i ON i.o = o.id               | r items, r orders, w orders
      DELETE o FROM orders o WHERE o.id = 1                           | w orders
      DELETE a, b FROM a INNER JOIN b USING (i) WHERE a.x > 1         | r a, r b, w a, w b
      UPDATE a JOIN b USING (i) SET a.x = b.x                         | r b, w a
      DELETE FROM `orders` WHERE id IN (SELECT id FROM old_orders)    | r old_orders, w orders
      RENAME TABLE new_sums TO sums, old_sums TO spare                | w new_sums, w old_sums, w spare, w sums
      EXCHANGE TABLES new_sums AND sums                               | w new_sums, w sums
      ALTER TABLE orders RENAME TO old_orders                         | w old_orders, w orders
      ALTER TABLE orders RENAME COLUMN a TO b                         | w orders
      SELECT 1 FROM bills b FORCE INDEX FOR JOIN (PRIMARY) JOIN users u ON u.b = b.i | r bills, r users
      SELECT 1 FROM (bills b, users u) LEFT JOIN groups g USE INDEX (PRIMARY) ON 1 = 1 | r bills, r groups, r users
      DELETE LOW_PRIORITY QUICK FROM orders WHERE id = 1              | w orders
      SELECT a FROM orders, WHERE b, c = 1                            | r orders
      SELECT * FROM orders FOR UPDATE OF orders                       | r orders
      MERGE INTO t USING s ON t.i = s.i WHEN MATCHED THEN UPDATE SET a = 1 | r s, w t
      TRUNCATE TABLE a, b CASCADE                                     | w a, w b
      COPY orders (id, n) TO '/tmp/x.csv'                             | r orders
      COPY stage FROM STDIN                                           | w stage
      COPY (SELECT * FROM orders) TO STDOUT                           | r orders
      CREATE TABLE x AS SELECT * FROM y                               | r y, w x
      CREATE TEMP TABLE x AS SELECT * FROM y                          | r y
      CREATE TABLE x (id int REFERENCES y(id), price numeric(1,2))    | w x
      DROP TABLE IF EXISTS a, b                                       | w a, w b
      ALTER TABLE ONLY a ADD COLUMN b int                             | w a
      REFRESH MATERIALIZED VIEW CONCURRENTLY sums                     | w sums
      VACUUM (FULL, ANALYZE) orders, sales.lines (id, price)           | w orders, w sales.lines
      VACUUM ANALYZE                                                  | nothing
      ANALYZE TABLE orders                                            | r orders
      OPTIMIZE LOCAL TABLE orders, `order lines`                      | w order lines, w orders
      REINDEX INDEX orders_pkey                                       | nothing
      REINDEX TABLE CONCURRENTLY orders                               | w orders
      EXPLAIN ANALYZE SELECT * FROM orders                            | r orders
      UPDATE orders SET total = line_total(id) WHERE id = 3           | c line_total, w orders
      SELECT * FROM dblink('dbname=ledger', 'SELECT id FROM accounts') AS a(id int) | c dblink, r accounts
      INSERT INTO partition.log VALUES (1)                            | w partition.log
      DELETE FROM partition.log WHERE i IN (SELECT i FROM option.kept k JOIN start.b ON k.i = b.i) | r option.kept, r start.b, w partition.log
      UPDATE partition.log SET a = 1                                  | w partition.log
      TABLE orders                                                    | r orders
      SELECT 1 FROM a UNION ALL TABLE b                               | r a, r b
      CREATE TABLE x AS TABLE y                                       | r y, w x
      INSERT INTO x (a, b) TABLE y                                    | r y, w x
      COPY (TABLE y) TO STDOUT                                        | r y
      SELECT * FROM (TABLE y) z                                       | r y
      SELECT query_to_xml('SELECT * FROM orders', true, false, '')    | r orders
      SELECT * FROM crosstab('SELECT a, b FROM sums', $$SELECT DISTINCT b FROM kinds$$) AS c(a int) | r kinds, r sums
      REPLACE INTO x(%s) SELECT %s FROM y WHERE i IN (%s)             | r y, w x
      LOAD DATA LOCAL INFILE 'x' INTO TABLE t FIELDS TERMINATED BY ',' | w t
      CALL close_month(2026)                                          | c close_month
      SELECT fin.close_month(2026)                                    | c fin.close_month
      SELECT a INTO b FROM c                                          | r c, w b
      SELECT [Order Id] FROM [dbo].[Order Items] WITH (NOLOCK)        | r dbo.Order Items
      EXEC dbo.rebuild @x = 1                                         | c dbo.rebuild
      GRANT SELECT, UPDATE ON orders TO bob                           | nothing
      CREATE FUNCTION f() RETURNS void AS $$ DELETE FROM a $$ LANGUAGE sql | nothing
      DO $$ BEGIN DELETE FROM a; END $$                               | w a
      SET sql_mode='STRICT'                                           | nothing
      SHOW TABLES FROM shop                                           | nothing
      LOCK TABLE orders IN EXCLUSIVE MODE                             | nothing
      """)
  void aStatementSaysWhatItReadsWritesAndCalls(String statement, String expected) {
    assertEquals(expected.strip(), spoken(SqlReader.read(statement.strip())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE FROM unknown WHERE id = %s", "SELECT id, count(*) FROM unknown GROUP BY id",
      "COPY readings TO STDOUT",
      "COPY (SELECT a FROM b) TO STDOUT WITH CSV HEADER", "copy readings(a, b) from stdin with null as 'None'",
      "REFRESH MATERIALIZED VIEW CONCURRENTLY sums", "TRUNCATE TABLE a, b RESTART IDENTITY CASCADE",
      "INSERT INTO readings (…) VALUES (…)", "UPDATE readings SET … WHERE id = %s"})
  void aStatementIsSqlWhateverItsTablesAreCalledAndItsColumnsAre(String statement) {
    assertTrue(SqlReader.read(statement.replace('…', Hole.MARK)).parsed());
  }

  @Test
  void namesAreFoundOnTheirOwnLines() {
    var reading = SqlReader.read("SELECT package\n  FROM primeur\nUNION SELECT 1\n  FROM perms");
    assertEquals(List.of("2 primeur 0.95", "4 perms 0.95"), reading.accesses().stream()
        .map(a -> a.line() + " " + a.name() + " " + a.certainty()).toList());
  }

  @Test
  void aNameBuiltAtRunTimeIsADoubtAndNoTable() {
    var reading = SqlReader.read("SELECT * FROM stock_" + Hole.TEXT + " JOIN orders ON x = " + Hole.TEXT);
    assertEquals("r orders", spoken(reading));
    assertEquals(List.of("Table name is built at run time: stock_…"),
        reading.doubts().stream().map(Doubt::reason).toList());
  }

  @Test
  void aBodyIsReadStatementByStatement() {
    var reading = SqlReader.readBody("""
        DECLARE r record;
        BEGIN
          SELECT total INTO r FROM sums WHERE id = NEW.id;
          IF FOUND THEN
            UPDATE sums SET n = n + 1;
          ELSE
            INSERT INTO sums VALUES (1);
          END IF;
          FOR r IN SELECT * FROM orders LOOP
            DELETE FROM lines WHERE o = r.id;
            PERFORM notify_all(r.id);
          END LOOP;
          EXECUTE 'TRUNCATE stage_' || r.name;
          EXECUTE format('INSERT INTO %I SELECT * FROM archive', r.name);
          EXECUTE r.command;
        END""");
    assertEquals("c notify_all, r archive, r orders, r sums, w lines, w sums, w sums", spoken(reading));
    assertEquals(3, reading.doubts().size());
  }

  @Test
  void aTableThatABodyMakesAndDoesAwayWithIsNobodysToMove() {
    assertEquals("c close_day, r days, r weeks", spoken(SqlReader.readBody("""
        BEGIN
          PERFORM 1 FROM days WHERE open;
          PERFORM id FROM weeks;
          PERFORM close_day();
        END""")));
    assertEquals("r forwards, r sums, w sums", spoken(SqlReader.readBody("""
        BEGIN
          DROP TABLE IF EXISTS sums_new;
          CREATE TABLE `sums_new` LIKE `sums`;
          INSERT INTO sums_new SELECT a FROM forwards;
          RENAME TABLE sums TO sums_old, sums_new TO sums;
          DROP TABLE sums_old;
        END""")));
    assertEquals("r archive, w kept, w kept", spoken(SqlReader.readBody("""
        BEGIN
          DROP TABLE kept;
          CREATE TABLE kept AS SELECT a FROM archive;
        END""")));
  }

  /// SQL Server's language needs no sign between statements, and keeps rows in tables of its own.
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      EXEC @rc = dbo.close_day @day = 1                               | c dbo.close_day
      DECLARE @n int; EXECUTE [dbo].[Close Day]                       | c dbo.Close Day
      INSERT INTO dbo.t EXEC dbo.p                                    | c dbo.p, w dbo.t
      SELECT * FROM #kept k JOIN dbo.a ON 1 = 1                       | r dbo.a
      SELECT * FROM ##kept, @rows r, dbo.a                            | r dbo.a
      SELECT a INTO #kept FROM dbo.a                                  | r dbo.a
      SELECT a FROM tempdb..#kept, dbo.a                              | r dbo.a
      DECLARE @n int; UPDATE r SET n = 1 FROM @rows r JOIN dbo.a ON 1 = 1 | r dbo.a
      DECLARE @n int; DELETE FROM o FROM dbo.orders o WHERE 1 = 1     | w dbo.orders
      UPDATE TOP (10) dbo.a SET n = 1                                 | w dbo.a
      DELETE TOP (10) FROM dbo.a                                      | w dbo.a
      INSERT dbo.a OUTPUT inserted.n INTO dbo.b SELECT n FROM c       | r c, w dbo.a, w dbo.b
      EXEC sp_executesql N'DELETE FROM dbo.a WHERE n = @n', N'@n int', 1 | w dbo.a
      EXEC sys.sp_executesql @stmt = N'SELECT 1 FROM dbo.a'           | r dbo.a
      EXEC ('TRUNCATE TABLE dbo.a')                                   | w dbo.a
      EXEC sp_executesql @sql                                         | nothing
      EXEC ('SELECT * FROM dbo.' + @name)                             | nothing
      SELECT * FROM OPENQUERY(far, 'SELECT * FROM b') q, dbo.a        | r dbo.a
      SELECT * FROM far.head.dbo.b, dbo.a                             | r dbo.a
      EXEC far.head.dbo.p                                             | nothing
      """)
  void aStatementOfSqlServerNeverNamesItsOwnOrDistantTables(String statement, String expected) {
    assertEquals(expected.strip(), spoken(SqlReader.read(statement.strip())));
    assertEquals(expected.strip(), spoken(SqlReader.readBody(statement.strip())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXEC sp_executesql @sql", "EXEC (@sql)", "EXEC @routine",
      "EXEC ('SELECT * FROM dbo.' + @name)", "SELECT * FROM OPENQUERY(far, 'SELECT 1')", "SELECT * FROM far.head.dbo.b",
      "EXEC far.head.dbo.p", "EXEC ('DELETE FROM dbo.a') AT far"})
  void whatSqlServerOnlyKnowsAtRunTimeOrAsksOfOthersIsADoubt(String statement) {
    var reading = SqlReader.read(statement);
    assertEquals("nothing", spoken(reading));
    assertEquals(1, reading.doubts().size());
  }

  @Test
  void aNameSaysItsDatabase() {
    assertEquals(List.of(" dbo kept", "Sales dbo orders", "Stock  items"),
        SqlReader.read("SELECT 1 FROM Sales.dbo.orders, Stock..items, dbo.kept").accesses().stream()
            .map(access -> access.database() + " " + access.schema() + " " + access.name()).sorted().toList());
  }

  @Test
  void statementsOfSqlServerAreToldApartByTheirLines() {
    var reading = SqlReader.readBody("""
        @day date AS
        SET NOCOUNT ON
        DECLARE each_one CURSOR FOR
          SELECT id FROM dbo.orders
        OPEN each_one
        FETCH NEXT FROM each_one INTO @id
        WHILE @@FETCH_STATUS = 0
        BEGIN
          UPDATE dbo.lines
          SET told = CASE WHEN n > 1 THEN 1
            ELSE 0
            END
          FROM dbo.lines JOIN dbo.parts ON 1 = 1
          DROP TABLE dbo.dropped
          FETCH NEXT FROM each_one INTO @id
        END
        TRUNCATE TABLE dbo.totals
        INSERT dbo.totals
        SELECT n FROM dbo.items
        UNION ALL
        SELECT n FROM dbo.returns
        SELECT n INTO dbo.copied FROM dbo.totals
        IF @day IS NULL EXEC dbo.told @day
        MERGE dbo.kept AS k USING dbo.fresh AS f ON k.n = f.n
        WHEN MATCHED THEN
          UPDATE SET k.n = f.n
        WHEN NOT MATCHED BY SOURCE THEN
          DELETE
        OUTPUT deleted.n INTO dbo.gone;
        """);
    assertEquals("c dbo.told, r dbo.fresh, r dbo.items, r dbo.orders, r dbo.parts, r dbo.returns, r dbo.totals, "
        + "w dbo.copied, w dbo.dropped, w dbo.gone, w dbo.kept, w dbo.lines, w dbo.totals, w dbo.totals",
        spoken(reading).replace("r dbo.lines, ", ""));
    assertEquals(List.of(), reading.doubts());
  }

  @Test
  void englishStartsLikeSqlButIsNotParsed() {
    assertEquals(false, SqlReader.read("Select a file from the list below").parsed());
    assertEquals(false, SqlReader.read("Update failed, please try again").parsed());
    assertEquals(true, SqlReader.read("select name from users where id = " + Hole.TEXT).parsed());
  }

  @Test
  void pathologicalTextEndsSoon() {
    assertTimeout(Duration.ofSeconds(30), () -> {
      SqlReader.readBody("exec p ".repeat(40_000));
      SqlReader.read("SELECT " + "(".repeat(200_000));
      SqlReader.read("SELECT '" + "''".repeat(200_000));
      SqlReader.read("[a".repeat(200_000));
      SqlReader.read("SELECT $a" + "$b".repeat(200_000));
      Statements.split("/*".repeat(200_000));
      SqlReader.read("SELECT * FROM a WHERE " + "x = 1 OR ".repeat(2_000) + "1=1");
    });
  }

  @Test
  void aWordFromTheMiddleOfAStatementIsNoneByItself() {
    assertEquals("nothing", spoken(SqlReader.readBody("USING orders")));
  }

  static String spoken(Reading reading) {
    var words = reading.accesses().stream()
        .map(a -> a.dependency().name().substring(0, 1).toLowerCase(Locale.ROOT) + " "
            + (a.schema().isEmpty() ? "" : a.schema() + ".") + a.name())
        .sorted().collect(Collectors.joining(", "));
    return words.isEmpty() ? "nothing" : words;
  }

  @ParameterizedTest
  @ValueSource(strings = {"begin x := ", "begin x =", "declare x text default", "declare x text :="})
  void aBodyThatEndsWhereAValueShouldBeginTouchesNothing(String body) {
    assertEquals(List.of(), SqlReader.readBody(body).accesses());
  }
}
