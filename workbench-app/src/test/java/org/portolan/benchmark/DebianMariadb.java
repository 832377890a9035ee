package org.portolan.benchmark;

import java.io.IOException;
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

/// A MariaDB server of the kind that Debian installs.
///
/// @param folder what belongs to this server; removed when it is closed
record DebianMariadb(Process process, Path folder, int port) implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");

  /// Empty where no server is installed.
  static Optional<DebianMariadb> start() throws IOException, InterruptedException {
    return Files.isExecutable(PROGRAM) ? Optional.of(startInstalled()) : Optional.empty();
  }

  private static DebianMariadb startInstalled() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("portolan-benchmark");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    run(folder, "mariadb-install-db", "--no-defaults", "--datadir=" + folder.resolve("data"),
        "--auth-root-authentication-method=normal", "--skip-test-db").waitFor();
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();
      socket.close();
      var server = run(folder, PROGRAM.toString(), "--no-defaults", "--datadir=" + folder.resolve("data"),
          "--socket=" + folder.resolve("data/socket"), "--port=" + port, "--bind-address=127.0.0.1",
          "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin");
      var started = new DebianMariadb(server, folder, port);
      started.awaitAnswer();
      return started;
    }
  }

  private static Process run(Path folder, String... command) throws IOException {
    var all = new ArrayList<>(List.of(command));
    if (System.getProperty("user.name").equals("root")) {
      all.add("--user=mysql");
    }
    return new ProcessBuilder(all).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile())).start();
  }

  private void awaitAnswer() throws InterruptedException, IOException {
    for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
      try (var _ = DriverManager.getConnection(url(""), "root", "")) {
        return;
      } catch (SQLException _) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IOException("mariadbd does not answer; see " + folder.resolve("output"));
  }

  String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
  }

  List<String> dump(String database, Path file) {
    return List.of("mariadb-dump", "--no-defaults", "--no-data", "--routines", "--events", "--host=127.0.0.1",
        "--port=" + port, "--user=root", "--result-file=" + file, database);
  }

  double processorTime() throws IOException {
    return ProcessorTime.of(process.pid());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor(20, TimeUnit.SECONDS);
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
