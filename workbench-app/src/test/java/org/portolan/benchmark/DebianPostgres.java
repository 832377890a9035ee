package org.portolan.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL server of the kind that Debian installs, with the `pg_dump` of the same version.
///
/// @param programs the folder with its programs
/// @param folder   what belongs to this server; removed when it is closed
record DebianPostgres(Path programs, Path folder, int port) implements AutoCloseable {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  /// Empty where no server is installed.
  static Optional<DebianPostgres> start() throws IOException, InterruptedException {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (var versions = Files.list(VERSIONS)) {
      var programs = versions.map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb"))).max(Comparator.naturalOrder());
      return programs.isEmpty() ? Optional.empty() : Optional.of(start(programs.get()));
    }
  }

  private static DebianPostgres start(Path programs) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("portolan-benchmark");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var server = new DebianPostgres(programs, folder, socket.getLocalPort());
      socket.close();
      server.run("initdb", "--pgdata=" + folder.resolve("data"), "--auth=trust", "--username=postgres");
      server.run("pg_ctl", "--pgdata=" + folder.resolve("data"), "--log=" + folder.resolve("log"), "--wait",
          "--options="
              + "-p " + server.port + " -c listen_addresses=127.0.0.1 -c max_locks_per_transaction=20000 -c fsync=off"
              + " -c unix_socket_directories=" + folder,
          "start");
      return server;
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String version() {
    return programs.getParent().getFileName().toString();
  }

  /// How one of its programs is run, not as root: the server refuses that.
  List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root") && program.matches("initdb|pg_ctl")) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  void run(String program, String... arguments) throws IOException, InterruptedException {
    int exit = new ProcessBuilder(command(program, arguments)).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile())).start().waitFor();
    if (exit != 0) {
      throw new IOException(program + " ended with " + exit + "; see " + folder.resolve("output"));
    }
  }

  /// Processor time of all sessions that have ended.
  double processorTime() throws IOException {
    var id = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
    return ProcessorTime.ofEndedChildren(Long.parseLong(id));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("pg_ctl", "--pgdata=" + folder.resolve("data"), "--mode=fast", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
