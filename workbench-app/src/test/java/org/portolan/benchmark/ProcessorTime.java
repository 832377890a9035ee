package org.portolan.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Seconds of processor time that programs have used, from Linux's `/proc` (proc_pid_stat(5)): a figure that a busy
/// machine blurs less than the clock.
final class ProcessorTime {
  private static final double TICKS_PER_SECOND = 100;

  private ProcessorTime() {}

  /// This program with all its threads, and the programs it has started and seen end.
  static double ofThisProgram() throws IOException {
    return fields("self", 14, 15, 16, 17);
  }

  /// The programs that this one has started and seen end.
  static double ofEndedChildren() throws IOException {
    return fields("self", 16, 17);
  }

  /// A program with all its threads: a MariaDB server.
  static double of(long program) throws IOException {
    return fields(Long.toString(program), 14, 15);
  }

  /// The children of a program that have ended: the sessions of a PostgreSQL server.
  static double ofEndedChildren(long program) throws IOException {
    return fields(Long.toString(program), 16, 17);
  }

  /// @param numbers as the manual page counts them; the third is the first behind the program's name
  private static double fields(String program, int... numbers) throws IOException {
    var stat = Files.readString(Path.of("/proc", program, "stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double ticks = 0;
    for (int number : numbers) {
      ticks += Long.parseLong(fields[number - 3]);
    }
    return ticks / TICKS_PER_SECOND;
  }
}
