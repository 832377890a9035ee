package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.jdbc.route.JumpHost;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Fact;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// A database behind a jump host: an SSH server of this JVM that forwards.
class JumpHostTest {
  @TempDir
  private static Path folder;
  private static SshServer ssh;
  private static Path key;
  private static Path trusted;
  private static TestDatabase shop;

  @BeforeAll
  static void start() throws Exception {
    shop = PostgresServer.create("behind").run("create table orders (id int primary key)");
    var host = pair();
    var user = pair();
    ssh = SshServer.setUpDefaultServer();
    ssh.setHost("127.0.0.1");
    ssh.setPort(0);
    ssh.setKeyPairProvider(KeyPairProvider.wrap(host));
    ssh.setPublickeyAuthenticator(
        (name, shown, _) -> name.equals("lotte") && KeyUtils.compareKeys(shown, user.getPublic()));
    ssh.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
    ssh.start();
    key = written("id", user);
    trusted = Files.writeString(folder.resolve("known_hosts"),
        "[127.0.0.1]:" + ssh.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
  }

  private static KeyPair pair() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072);
    return generator.generateKeyPair();
  }

  private static Path written(String name, KeyPair pair) throws Exception {
    var file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", null, out);
    }
    return file;
  }

  @AfterAll
  static void stop() throws Exception {
    ssh.stop(true);
  }

  private static JumpHost jump(String user) {
    return JumpHost.parse(user + "@127.0.0.1:" + ssh.getPort()).orElseThrow().withKey(key).trusting(trusted);
  }

  @Test
  void aDatabaseBehindAJumpHostIsReadByTheNameItHasThere() throws Exception {
    var report = new JdbcImporter(shop.request().through(jump("lotte"))).read(Progress.none());
    assertTrue(report.complete());
    assertEquals(1, new Seen(report).asset("db/behind/public.orders").columns().size());
    var names = report.facts().stream().filter(Fact.Reached.class::isInstance).map(Fact.Reached.class::cast).toList();
    var port = Integer.parseInt(shop.url().replaceAll(".*:(\\d+)/.*", "$1"));
    assertTrue(names.stream().allMatch(name -> name.port() == port), names.toString());
  }

  @Test
  void whoIsConnectedIsSeenThroughAJumpHostToo() throws Exception {
    try (var other = shop.connect(); var statement = other.createStatement()) {
      statement.execute("set application_name = 'nightly'");
      statement.execute("select 1");
      var report = new SessionsImporter(shop.request().through(jump("lotte")), DriverFolder.none())
          .read(Progress.none());
      assertTrue(report.facts().stream().anyMatch(fact -> fact instanceof Fact.Found found
          && found.asset().attribute(Attribute.APPLICATION).filter("nightly"::equals).isPresent()),
          report.facts().toString());
    }
  }

  @Test
  void aJumpHostWhoseKeyIsNotKnownIsNotTrusted() throws Exception {
    var nobody = Files.writeString(folder.resolve("nobody"), "");
    var request = shop.request().through(jump("lotte").trusting(nobody));
    var problem = assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none())).problem();
    assertEquals("ssh-host-key", problem.code());
    assertEquals("", Files.readString(nobody, StandardCharsets.UTF_8));
  }

  @Test
  void aJumpHostWhoseKeyHasChangedIsNotTrusted() throws Exception {
    var other = Files.writeString(folder.resolve("other"),
        "[127.0.0.1]:" + ssh.getPort() + " " + PublicKeyEntry.toString(pair().getPublic()) + "\n");
    var request = shop.request().through(jump("lotte").trusting(other));
    assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none()));
  }

  @Test
  void aKeyThatIsNotLetInIsSaidWithWhatToTry() {
    var request = shop.request().through(jump("mallory"));
    var problem = assertThrows(ProblemException.class, () -> new JdbcImporter(request).read(Progress.none())).problem();
    assertEquals("ssh-refused", problem.code());
    assertFalse(problem.remedies().isEmpty());
  }

  @Test
  void aJumpHostIsWrittenAsSshTakesIt() {
    assertEquals(List.of("lotte", "gate.example", "2222"), parts("lotte@gate.example:2222"));
    assertEquals(List.of(System.getProperty("user.name"), "gate.example", "22"), parts("gate.example"));
    assertEquals(List.of("lotte", "fe80::1", "22"), parts("lotte@[fe80::1]"));
    assertTrue(JumpHost.parse("lotte@gate example").isEmpty());
  }

  private static List<String> parts(String text) {
    var host = JumpHost.parse(text).orElseThrow();
    return List.of(host.user(), host.host(), Integer.toString(host.port()));
  }

  @Test
  void onlyTheServersAddressIsReplacedByTheTunnels() {
    for (var url : List.of("jdbc:postgresql://db.example:5432/shop?x=db.example",
        "jdbc:postgresql://db.example/shop?x=db.example",
        "jdbc:postgresql://u:p@db.example/shop?x=db.example")) {
      var written = ConnectionString.parse(url).orElseThrow();
      assertEquals(url.replaceFirst("db\\.example(:5432)?", "127.0.0.1:7"), Detour.through(url, written, 7));
    }
  }
}
