package org.portolan.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said to somebody who stops a command, asked at every line of progress that it prints.
class UndertakingTest {
  private final Undertaking doing = new Undertaking();
  private final List<String> said = new ArrayList<>();

  @TempDir
  private Path folder;

  @Test
  void anImportIsKeptAsSoonAsItIsStoredAndNotBefore() throws IOException {
    var server = Files.createDirectories(folder.resolve("server/etc"));
    Files.writeString(server.resolve("crontab"), "0 2 * * * root /opt/a\n");
    var workspace = folder.resolve("w").toString();
    run("init", workspace);
    said.clear();
    assertEquals(ExitCode.FINE, run("import", workspace, "files", server.getParent().toString(), "--host", "web1"));
    assertEquals("Stopped: import files. Nothing was changed.", said.getFirst());
    assertEquals("Stopped: import files. web1 was read, and what it brought is kept.", said.getLast());
    assertEquals(2, said.stream().distinct().count());
  }

  @Test
  void nothingIsSaidWhenTheCommandIsThrough() {
    run("--help");
    run("init", folder.resolve("w").toString());
    run("silent", folder.resolve("nowhere").toString());
    assertEquals(Optional.empty(), doing.ifStopped());
  }

  private ExitCode run(String... arguments) {
    var listening = new PrintWriter(new Writer() {
      @Override
      public void write(char[] text, int from, int length) {
        doing.ifStopped().ifPresent(said::add);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    }, true);
    var console = new Console(new PrintWriter(new StringWriter()), listening);
    var clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    return new Portolan(new Surroundings(console, clock, _ -> Optional.empty(), _ -> Optional.empty(),
        _ -> ExitCode.FINE, doing)).run(List.of(arguments));
  }
}
