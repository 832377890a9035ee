package org.portolan.importers.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionStringTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      postgresql://fin:secret@db-02.shop.example:5433/finance?sslmode=require | POSTGRESQL db-02.shop.example:5433/finance fin
      postgres://db-02/finance                                  | POSTGRESQL db-02:0/finance
      postgresql:///finance?host=/var/run/postgresql            | POSTGRESQL :0/finance
      postgresql://a:1,b:2/finance                              | POSTGRESQL a:1/finance
      postgresql://[2001:db8::7]:5432/finance                   | POSTGRESQL 2001:db8::7:5432/finance
      postgresql+psycopg2://fin:p%40ss@db-02/fin%20ance         | POSTGRESQL db-02:0/fin ance fin
      db+postgresql://airflow:airflow@postgres/airflow          | POSTGRESQL postgres:0/airflow airflow
      mysql2://web@10.20.0.14/shop                              | MARIADB 10.20.0.14:0/shop web
      mysql+pymysql://web:a@b@db/shop                           | MARIADB db:0/shop web
      mssql+pyodbc://sa:x@erp:1433/nav?driver=ODBC+Driver+17    | SQLSERVER erp:1433/nav sa
      sqlite:////var/lib/app/app.db                             | SQLITE :0//var/lib/app/app.db
      host=db-02 port=5432 dbname='fin ance' user=fin password=x | POSTGRESQL db-02:5432/fin ance fin
      dbname=finance                                            | POSTGRESQL :0/finance
      jdbc:postgresql://db-02:5432/finance?user=fin             | POSTGRESQL db-02:5432/finance fin
      jdbc:postgresql:finance                                   | POSTGRESQL :0/finance
      jdbc:mariadb:replication://a,b/shop                       | MARIADB a:0/shop
      jdbc:sqlserver://erp\\NAV:1444;databaseName=nav;user=sa   | SQLSERVER erp:0/nav sa
      jdbc:sqlserver://erp:1444;databaseName=nav                | SQLSERVER erp:1444/nav
      jdbc:oracle:thin:@//ora.shop.example:1521/ORCL            | ORACLE ora.shop.example:1521/ORCL
      jdbc:oracle:thin:hr/hr@ora:1522:XE                        | ORACLE ora:1522/XE hr
      jdbc:h2:tcp://localhost:9092/~/test;MODE=Oracle           | H2 localhost:9092/~/test
      jdbc:h2:file:/data/app;AUTO_SERVER=TRUE                   | H2 :0//data/app
      dbi:mysql:shop                                            | MARIADB :0/shop
      DBI:mysql:database=shop;host=db-01;port=3307              | MARIADB db-01:3307/shop
      dbi:mysql:shop;host=db-01                                 | MARIADB db-01:0/shop
      dbi:mysql:shop:db-01:3307                                 | MARIADB db-01:3307/shop
      dbi:mysql:database=shop:host=db-01:port=3307              | MARIADB db-01:3307/shop
      dbi:Pg(AutoCommit=>0):dbname=finance;host=db-02           | POSTGRESQL db-02:0/finance
      dbi:SQLite:dbname=/tmp/x.db                               | SQLITE :0//tmp/x.db
      mysql:host=db-01;dbname=shop;charset=utf8                 | MARIADB db-01:0/shop
      pgsql:host=db-02 port=5432 dbname=finance                 | POSTGRESQL db-02:5432/finance
      Server=tcp:erp,1444;Initial Catalog=nav;User Id=sa        | SQLSERVER erp:1444/nav sa
      Server=erp\\NAV,1444;Database=nav;User Id=sa;Encrypt=true | SQLSERVER erp:1444/nav sa
      Host=db-02;Database=finance;Username=fin                  | POSTGRESQL db-02:0/finance fin
      jdbc:oracle:thin:@LEDGER?TNS_ADMIN=/opt/tns               | ORACLE :0/LEDGER
      jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=ora)(PORT=1526))(CONNECT_DATA=(SID=XE))) | ORACLE ora:1526/XE
      jdbc:db2://db2-01:50001/CUST:user=x;                      | UNKNOWN db2-01:50001/CUST
      jdbc:sybase:Tds:syb-01:5000/stock                         | UNKNOWN syb-01:5000/stock
      jdbc:snowflake://acme.example.net/?db=MART&schema=PUBLIC  | UNKNOWN acme.example.net:0/MART
      jdbc:clickhouse://ch-01/metrics                           | UNKNOWN ch-01:8123/metrics
      jdbc:redshift://mart-01:5439/mart                         | POSTGRESQL mart-01:5439/mart
      web:geh@im@tcp(db-01:3307)/shop?parseTime=true            | MARIADB db-01:3307/shop web
      exporter:x@(db-01:3306)/                                  | MARIADB db-01:3306/ exporter
      psql://fin@db-02/finance                                  | POSTGRESQL db-02:0/finance fin
      oci:dbname=//ora-01:1521/hr                               | ORACLE ora-01:1521/hr
      Data Source=ora-01:1521/hr;User Id=hr;Password=x          | ORACLE ora-01:1521/hr hr
      Server=(localdb)\\MSSQLLocalDB;Database=nav;Trusted_Connection=True | SQLSERVER localhost:0/nav
      Server=db-01;Port=3306;Database=shop;Uid=web;Pwd='a;b'    | MARIADB db-01:3306/shop web
      Data Source=/var/lib/app/app.db                           | SQLITE :0//var/lib/app/app.db
      Driver={MySQL ODBC 8.0 Driver};Server=db-01;Database=shop;Uid=web | MARIADB db-01:0/shop web
      """)
  void aConnectionStringIsReadIntoItsParts(String text, String expected) {
    assertEquals(Optional.of(expected.strip()), ConnectionString.parse(text).map(ConnectionStringTest::spoken));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      https://shop.example/mysql
      redis://redis:6379/1
      a=b
      host names are kept here
      mailto:ops@shop.example
      jdbc:tc:postgresql:16:///shop
      Width=12;Height=7
      key=value;other=value
      host = "feeds.example"
      jdbc:
      dbi:
      """)
  void whatIsNoConnectionStringIsNotReadAsOne(String text) {
    assertEquals(Optional.empty(), ConnectionString.parse(text));
  }

  @Test
  void connectionStringsAreFoundInsideALine() {
    var line = "url = \"jdbc:postgresql://db-02/finance\", # was mysql://old/shop, see https://wiki.example";
    assertEquals(List.of("POSTGRESQL db-02:0/finance", "MARIADB old:0/shop"),
        ConnectionString.findIn(line).stream().map(ConnectionStringTest::spoken).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      postgresql://fin@a:1,b/finance                 | POSTGRESQL a:1/finance fin, POSTGRESQL b:0/finance fin
      jdbc:mariadb:replication://a:1,b:2/shop        | MARIADB a:1/shop, MARIADB b:2/shop
      host=a,b port=1,2 dbname=finance               | POSTGRESQL a:1/finance, POSTGRESQL b:2/finance
      host=a dbname=finance                          | POSTGRESQL a:0/finance
      """)
  void everyServerOfAConnectionStringIsNamed(String text, String expected) {
    assertEquals(expected.strip(), String.join(", ", ConnectionString.all(text).stream()
        .map(ConnectionStringTest::spoken).toList()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      DSN=Erp;UID=report;PWD=x        | ODBC Erp
      odbc:Erp                        | ODBC Erp
      Driver=FreeTDS;Server=a         |
      service=finance                 | LIBPQ_SERVICE finance
      postgresql:///?service=finance  | LIBPQ_SERVICE finance
      user=x service=finance          | LIBPQ_SERVICE finance
      the service=finance of old      |
      """)
  void aSourceThatIsOnlyNamedIsSaidToBeOne(String text, @Nullable String expected) {
    assertEquals(expected == null ? "" : expected.strip(),
        NamedSource.in(text).map(source -> source.kind() + " " + source.name()).orElse(""));
  }

  @Test
  void aPlaceholderIsKeptAndSaidToBeOne() {
    var said = ConnectionString.parse("jdbc:postgresql://$DB_HOST:$DB_PORT/$DB_NAME").orElseThrow();
    assertEquals("POSTGRESQL $DB_HOST:0/$DB_NAME", spoken(said));
    assertEquals(true, said.hasPlaceholder());
  }

  @Test
  void aDescriptorOfOracleMayEndAnywhere() {
    var whole = "(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db1)(PORT=1521))(CONNECT_DATA=(SID=shop)))";
    assertEquals(1, OracleDescriptor.addresses(whole).size());
    for (int end = 0; end < whole.length(); end++) {
      var start = whole.substring(0, end);
      assertEquals(start.contains("DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=d") ? 1 : 0,
          OracleDescriptor.addresses(start).size(), start);
      ConnectionString.findIn("jdbc:oracle:thin:@" + start);
    }
  }

  static String spoken(Connection said) {
    return "%s %s:%d/%s %s".formatted(said.engine(), said.host(), said.port(), said.database(), said.user()).strip();
  }
}
