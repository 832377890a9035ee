package org.portolan.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Programs that read the same catalog, one process after the other; the first is what the others are measured by.
final class Contest {
  private static final int ROUNDS = 3;

  private Contest() {}

  static List<Contender> ours(String url, String user, Path folder) throws IOException {
    var workspace = folder.resolve("workspace");
    return List.of(new Contender("import into facts, cold", JavaPrograms.ours(OneImport.class, url, user)),
        new Contender("portolan import, with storing",
            JavaPrograms.portolan("import", workspace.toString(), "jdbc", url, "--user", user, "--password-env",
                "PORTOLAN_BENCHMARK"),
            Map.of("PORTOLAN_BENCHMARK", ""), () -> {
              Scratch.empty(workspace);
              Measured.run(JavaPrograms.portolan("init", workspace.toString()), Map.of(), () -> 0);
            }));
  }

  static void measure(List<Contender> contenders, Measured.ServerTime server, PrintStream out) throws Exception {
    out.println(JavaPrograms.isPackaged() ? "  (portolan is the packaged program of workbench-app/target/portolan)"
        : "  (portolan is run from its classes; mvn package makes the program as it is handed on)");
    out.println(Measured.heading());
    var dump = contenders.getFirst().median(ROUNDS, server);
    out.println(dump.line(contenders.getFirst().what(), dump));
    for (var contender : contenders.subList(1, contenders.size())) {
      int rounds = contender.rounds() > 0 ? contender.rounds() : ROUNDS;
      out.println(contender.median(rounds, server).line(contender.what(), dump));
    }
  }
}
