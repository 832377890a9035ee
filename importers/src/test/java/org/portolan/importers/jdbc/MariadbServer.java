package org.portolan.importers.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A MariaDB server for tests: the one that `PORTOLAN_TEST_MARIADB` names (a JDBC URL that ends with the port, its user
/// `root` without a password), else an installed `mariadbd` that is started and ends with this JVM.
final class MariadbServer {
  static final String MISSING =
      "MariaDB tests are skipped: no mariadbd is installed and PORTOLAN_TEST_MARIADB is not set";

  private static final Optional<String> URL = Optional.ofNullable(System.getenv("PORTOLAN_TEST_MARIADB"))
      .or(MariadbServer::start);

  private MariadbServer() {}

  static boolean isMissing() {
    return URL.isEmpty();
  }

  static TestDatabase database(String name) {
    return new TestDatabase(URL.orElseThrow() + "/" + name, "?allowMultiQueries=true", "root", "");
  }

  static TestDatabase create(String name) throws SQLException {
    database("").run("create or replace database " + name + " character set utf8mb4");
    return database(name);
  }

  private static Optional<String> start() {
    var program = List.of("/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd", "/usr/bin/mariadbd").stream().map(Path::of)
        .filter(Files::isExecutable).findFirst();
    return program.map(mariadbd -> {
      try {
        return start(mariadbd);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    });
  }

  private static String start(Path mariadbd) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("portolan-mariadb");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    int port = freePort();
    boolean root = System.getProperty("user.name").equals("root");
    var user = root ? List.of("--user=mysql") : List.<String>of();
    run(with(user, "mariadb-install-db", "--no-defaults", "--datadir=" + folder.resolve("data"),
        "--auth-root-authentication-method=normal", "--skip-test-db")).waitFor();
    var log = folder.resolve("log").toFile();
    var server =
        new ProcessBuilder(with(user, mariadbd.toString(), "--no-defaults", "--datadir=" + folder.resolve("data"),
            "--socket=" + folder.resolve("data/socket"), "--port=" + port, "--bind-address=127.0.0.1",
            "--innodb-flush-log-at-trx-commit=0", "--event-scheduler=ON", "--performance-schema=ON"))
            .redirectErrorStream(true).redirectOutput(log)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
    var url = "jdbc:mariadb://127.0.0.1:" + port;
    awaitAnswer(url, server);
    return url;
  }

  private static List<String> with(List<String> user, String program, String... arguments) {
    var all = new ArrayList<>(List.of(program));
    all.addAll(List.of(arguments));
    all.addAll(user);
    return all;
  }

  private static Process run(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitAnswer(String url, Process server) throws InterruptedException {
    for (int attempt = 0; attempt < 300 && server.isAlive(); attempt++) {
      try (var _ = DriverManager.getConnection(url, "root", "")) {
        return;
      } catch (SQLException _) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IllegalStateException("mariadbd does not answer at " + url);
  }

  private static void end(Process server, Path folder) {
    server.destroy();
    try {
      server.waitFor(10, TimeUnit.SECONDS);
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
