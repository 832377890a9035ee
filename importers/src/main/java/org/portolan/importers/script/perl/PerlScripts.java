package org.portolan.importers.script.perl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Scheduled;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.TextFile;

/// Follows Perl programs of one tree; each file is parsed once.
public final class PerlScripts {
  private static final Pattern INCLUDED = Pattern.compile("\\s-[a-zA-Z]*I\\s*(\\S+)");

  private final PerlFiles.PerlLibrary library = new PerlFiles.PerlLibrary();

  /// Follows the program in a file of the tree.
  ///
  /// @param include directories given with `-I`, on the host
  public void run(Run run, Execution process, List<String> include) {
    var files = new PerlFiles(run, library);
    var beside = Paths.directory("/" + process.script());
    var named = Stream.concat(include.stream(), ofFirstLine(run, process.script()).stream()).toList();
    named.forEach(folder -> files.search(Paths.under(process.directory(), folder)));
    // where it stands may be wrong, and what it needs is found every night
    named.forEach(folder -> files.search(Paths.under(beside, folder)));
    environment(process, files);
    files.search(beside);
    files.parsedAt(process.script()).ifPresent(module -> follow(run, process, files, module));
  }

  /// Follows a program given on the command line (`perl -e`).
  public void run(Run run, Execution process, List<String> include, List<String> modules, Value.Text program,
      Place place) {
    var files = new PerlFiles(run, library);
    include.forEach(folder -> files.search(Paths.under(process.directory(), folder)));
    environment(process, files);
    var uses = new StringBuilder();
    modules.forEach(module -> uses.append("use ").append(module.replace('=', ' ')).append("; "));
    follow(run, process, files, PerlParser.parse(uses + program.text(), place.path(), place.line()));
  }

  /// `#!/usr/bin/perl -w -I../lib`: Perl minds what stands there, whoever starts it.
  private static List<String> ofFirstLine(Run run, String script) {
    var first = run.file(script).map(TextFile::lines).filter(lines -> !lines.isEmpty()).map(List::getFirst).orElse("");
    return first.startsWith("#!")
        ? INCLUDED.matcher(first).results().map(found -> found.group(1).replaceAll("[\"']", "")).toList() : List.of();
  }

  private static void environment(Execution process, PerlFiles files) {
    Optional.ofNullable(process.environment().get("PERL5LIB"))
        .flatMap(Values::exact)
        .ifPresent(paths -> List.of(paths.split(":", 50)).forEach(files::search));
  }

  private static void follow(Run run, Execution process, PerlFiles files, Module module) {
    run.nested(() -> {
      int line = Scheduled.line(process);
      var scheduled = line == 0 ? Optional.<Module>empty() : Scheduled.at(module, line);
      var dialect = new PerlDialect(run, process, files, scheduled.isPresent());
      var machine = new Machine(run, process, dialect);
      machine.start(scheduled.orElse(module), "main");
      dialect.finish(machine);
    });
  }
}
