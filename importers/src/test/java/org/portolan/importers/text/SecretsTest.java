package org.portolan.importers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  /// Every way to write a secret that is known; `SECRET` stands for it.
  private static final List<String> WAYS = List.of("postgresql://report:SECRET@db.shop.example:5432/shop",
      "ecto://app:SECRET@database/app_dev?pool=5", "jdbc:postgresql://db/shop?user=app&password=SECRET&ssl=true",
      "PGPASSWORD=SECRET psql -h db shop", "export MYSQL_PWD='SECRET'", "mysql -u app -pSECRET shop < /opt/x.sql",
      "mysqldump --single-transaction -h db -p'SECRET' shop orders", "mariadb --password=SECRET shop",
      "mysqladmin --password SECRET ping", "password = SECRET", "db_password: \"SECRET\"", "'password' => 'SECRET',",
      "define('DB_PASSWORD', 'SECRET');", "<password>SECRET</password>", "spring.datasource.password=SECRET",
      "<add name=\"Shop\" connectionString=\"Server=db;Database=shop;User Id=sa;Password=SECRET;\"/>",
      "CREATE USER 'app'@'%' IDENTIFIED BY 'SECRET';", "ALTER ROLE app WITH ENCRYPTED PASSWORD 'SECRET';",
      "SET PASSWORD FOR app = PASSWORD('SECRET');", "my $dbh = DBI->connect(\"dbi:mysql:shop\", \"app\", \"SECRET\");",
      "$db = new PDO('mysql:host=db;dbname=shop', 'app', 'SECRET');",
      "machine ftp.bank.example login shop password SECRET",
      "user shop SECRET", "db.shop.example:5432:shop:report:SECRET", "sqlplus -s scott/SECRET@ORCL @x.sql",
      "curl -u shop:SECRET https://api.bank.example/in", "lftp -u shop,SECRET ftp.bank.example",
      "sshpass -p SECRET ssh root@db", "sqlcmd -S db -U sa -P SECRET -i x.sql", "sqsh -S SRV -U sa -P SECRET",
      "db2 connect to shop user clerk using SECRET", ".LOGON td01/clerk,SECRET;", "vsql -h db -w SECRET -c 'select 1'",
      "beeline -u jdbc:hive2://h/x -n u -p SECRET", "redis-cli -h cache -a SECRET flushall",
      "curl -H 'Authorization: Bearer SECRETSECRET' https://api.example", "api_key: SECRET", "AUTH_TOKEN=SECRET",
      "aws_secret_access_key = SECRET", "openssl rsa -passin pass:SECRET -in key.pem",
      "smbclient //files/in -U shop%SECRET");

  @Test
  void noSecretSurvivesHoweverItIsWritten() {
    var random = new Random(57);
    for (int i = 0; i < 200; i++) {
      var secret = secret(random);
      for (var way : WAYS) {
        var line = way.replace("SECRET", secret);
        var masked = Secrets.mask(line);
        assertFalse(masked.contains(secret), () -> line + " became " + masked);
        assertTrue(masked.contains(Secrets.MASK), () -> line + " became " + masked);
        assertEquals(masked, Secrets.mask(masked), "masking twice changes nothing");
      }
    }
  }

  @Test
  void aSecretInTheMiddleOfALongLineIsGoneFromItsEvidence() {
    var random = new Random(52);
    for (int i = 0; i < 300; i++) {
      var secret = secret(random);
      var line = "x".repeat(random.nextInt(5_000)) + " password=" + secret + " " + "y".repeat(random.nextInt(600));
      var evidence = Secrets.evidence(line);
      assertFalse(evidence.contains(secret), evidence);
      assertTrue(evidence.length() <= 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"psql -h db.shop.example -p 5432 -U report shop", "ssh -p 2222 ops@files.example ls",
      "http://localhost:7075/covers@2x.png", "PGPASSFILE=/home/report/.pgpass psql shop",
      "DB_PASSWORD_FILE=/run/secrets/db",
      "mysql -u app -p$DB_PASS shop", "password: ${DB_PASSWORD}",
      "mysqldump --defaults-file=/root/.my.cnf -P 3307 shop",
      "SELECT token_count, passed FROM sales.orders", "pg_dump -p 5433 shop | gzip > /srv/shop.sql.gz",
      "0 2 * * * root /usr/bin/compass --bypass", "redis://cache:6379/1"})
  void whatIsNoSecretStaysAsItIs(String line) {
    assertEquals(line, Secrets.mask(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab;cd", "ab&cd", "a,b,c", "ab)cd", "a]b}c", "ab\"cd", "ab'cd"})
  void aBareSecretMayHoldWhatUsuallyEndsAWord(String secret) {
    assertEquals("password=••••••••", Secrets.mask("password=" + secret));
    assertEquals("User Id=sa;Password=••••••••;Database=shop",
        Secrets.mask("User Id=sa;Password=" + secret + ";Database=shop"));
  }

  @Test
  void theRestOfTheLineStaysReadable() {
    assertEquals("postgresql://report:••••••••@db:5432/shop",
        Secrets.mask("postgresql://report:p@ss:w0rd@db:5432/shop"));
    assertEquals("'user' => 'app', 'password' => '••••••••', 'host' => 'db'",
        Secrets.mask("'user' => 'app', 'password' => 'geheim', 'host' => 'db'"));
    assertEquals("mysql -u app -p•••••••• shop", Secrets.mask("mysql -u app -pgeheim shop"));
    assertEquals("mysql -h mysql.lan -u mysql -p•••••••• mysql",
        Secrets.mask("mysql -h mysql.lan -u mysql -pgeheim mysql"));
    assertEquals("mysql -hmysql.lan -p••••••••", Secrets.mask("mysql -hmysql.lan -pgeheim"));
    assertEquals("password=\"\"", Secrets.mask("password=\"\""));
  }

  @Test
  void aLineOfTwentyThousandCharactersIsMaskedInGoodTime() {
    var thread = ManagementFactory.getThreadMXBean();
    for (var piece : List.of("password", "mysql -", "://a:", "a", "'x', ", "connect(a,", " -p", "$1$", "::", "user ")) {
      var line = piece.repeat(20_000 / piece.length());
      long start = thread.getCurrentThreadCpuTime();
      Secrets.mask(line);
      assertTrue(thread.getCurrentThreadCpuTime() - start < 2_000_000_000L, piece);
    }
  }

  private static String secret(Random random) {
    var alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#*+-_.^~";
    var secret = new StringBuilder("Q");
    for (int i = random.nextInt(7, 24); i > 0; i--) {
      secret.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return secret.append("z").toString();
  }
}
