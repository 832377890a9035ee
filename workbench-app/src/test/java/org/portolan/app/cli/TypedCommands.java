package org.portolan.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Commands as somebody types them, and what the last one said.
abstract class TypedCommands {
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  final ExitCode run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
    var clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    return new Portolan(
        new Surroundings(console, clock, _ -> Optional.empty(), _ -> Optional.empty(), _ -> ExitCode.FINE))
        .run(List.of(arguments));
  }
}
