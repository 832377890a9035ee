package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.jdbc.route.JumpHost;
import org.portolan.importers.jdbc.route.Tls;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// A PostgreSQL server that speaks TLS, and lets one role in by certificate only.
class PostgresqlTlsTest {
  @TempDir
  private static Path folder;
  private static EmbeddedPostgres server;
  private static Certificates own;
  private static Certificates stranger;
  private static Certificates keeper;

  @BeforeAll
  static void start() throws Exception {
    own = Certificates.of("server", folder);
    stranger = Certificates.of("stranger", folder);
    keeper = Certificates.of("keeper", folder);
    var hba = Files.writeString(folder.resolve("pg_hba.conf"),
        "hostssl all keeper 127.0.0.1/32 cert\nhostssl all keeper ::1/128 cert\nhost all postgres all trust\n");
    server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "localhost").setServerConfig("ssl", "on")
        .setServerConfig("ssl_cert_file", own.certificate().toString())
        .setServerConfig("ssl_key_file", own.key().toString())
        .setServerConfig("ssl_ca_file", keeper.certificate().toString()).setServerConfig("hba_file", hba.toString())
        .start();
    try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
      statement.execute("create role keeper login");
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static ConnectionRequest as(String user, String host) {
    return ConnectionRequest.to("jdbc:postgresql://" + host + ":" + server.getPort() + "/postgres", user,
        Password.none()).named("shop");
  }

  private static boolean isRead(ConnectionRequest request) throws ProblemException {
    return new JdbcImporter(request).read(Progress.none()).complete();
  }

  @Test
  void aServerWhoseNameItsTrustedCertificateHoldsIsRead() throws Exception {
    assertTrue(isRead(as("postgres", "localhost").secured(Tls.of(Tls.Mode.VERIFY_FULL).trusting(own.certificate()))));
  }

  @Test
  void aServerWithTheNameOfAnotherIsRefused() {
    var request = as("postgres", "127.0.0.1").secured(Tls.of(Tls.Mode.VERIFY_FULL).trusting(own.certificate()));
    assertThrows(ProblemException.class, () -> isRead(request));
  }

  @Test
  void aServerThatNobodyTrustedSignedIsRefused() {
    var request = as("postgres", "localhost").secured(Tls.of(Tls.Mode.VERIFY_CA).trusting(stranger.certificate()));
    var problem = assertThrows(ProblemException.class, () -> isRead(request)).problem();
    assertEquals("jdbc-untrusted", problem.code());
    assertTrue(problem.remedies().contains("Name who signed it: --tls verify-ca --ca FILE"), problem.toString());
  }

  @Test
  void aRoleThatIsKnownByItsCertificateIsLetInWithItAndNotWithout() throws Exception {
    var tls = Tls.of(Tls.Mode.VERIFY_FULL).trusting(own.certificate());
    assertTrue(isRead(
        as("keeper", "localhost").secured(tls.showing(keeper.certificate(), Optional.of(keeper.key())))));
    assertEquals("jdbc-login",
        assertThrows(ProblemException.class, () -> isRead(as("keeper", "localhost").secured(tls)))
            .problem().code());
  }

  @Test
  void whatADriverCannotProtectIsNotReadWithLess() {
    var h2 = ConnectionRequest.to("jdbc:h2:mem:x", "sa", Password.none()).secured(Tls.of(Tls.Mode.VERIFY_FULL));
    assertEquals("jdbc-tls", assertThrows(ProblemException.class, () -> isRead(h2)).problem().code());
    var tunnelled = as("postgres", "localhost").secured(Tls.of(Tls.Mode.VERIFY_FULL))
        .through(JumpHost.parse("u@127.0.0.1:1").orElseThrow());
    assertEquals("jdbc-tls", assertThrows(ProblemException.class, () -> isRead(tunnelled)).problem().code());
  }
}
