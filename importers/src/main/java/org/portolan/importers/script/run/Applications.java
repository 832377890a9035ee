package org.portolan.importers.script.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.config.ApplicationDatabases;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// Programs of a framework name tables, and its settings the database that they are in.
record Applications(ApplicationDatabases databases) {
  /// Who says in which of its environments an application runs.
  private static final List<String> ENVIRONMENTS = List.of("RAILS_ENV", "RACK_ENV");

  /// The same, in the database of the application that the process belongs to where it names none itself.
  Target meant(Target to, Execution process) {
    return switch (to) {
      case Target.Relation(var in, var schema, var name, var path) when isUnsaid(in) -> own(process)
          .<Target>map(own -> new Target.Relation(own.seenFrom(in.seenFrom()), schema, name, path)).orElse(to);
      case Target.Routine(var in, var schema, var name) when isUnsaid(in) -> own(process)
          .<Target>map(own -> new Target.Routine(own.seenFrom(in.seenFrom()), schema, name)).orElse(to);
      case Target.Relation _,Target.Routine _,Target.Known _,Target.Database _,Target.Trigger _,Target.Host _,Target.Endpoint _ ->
          to;
    };
  }

  private static boolean isUnsaid(Target.Database in) {
    return in.engine() == Engine.UNKNOWN && in.host().isEmpty() && in.port() == 0 && in.database().isEmpty();
  }

  private Optional<Connection> own(Execution process) {
    var environment = environment(process);
    return databases.ofProgram(process.script(), environment).or(() -> process.directory().isEmpty() ? Optional.empty()
        : databases.startedIn(process.directory(), environment));
  }

  /// In a word as `rake` takes it (`RAILS_ENV=production`), or in the environment.
  private static String environment(Execution process) {
    var words = process.arguments().stream().flatMap(word -> Values.exact(word).stream())
        .map(word -> word.split("=", 2)).filter(parts -> parts.length == 2 && ENVIRONMENTS.contains(parts[0]))
        .map(parts -> parts[1]);
    var said = ENVIRONMENTS.stream().map(process.environment()::get).filter(Objects::nonNull)
        .flatMap(value -> Values.exact(value).stream());
    return Stream.concat(words, said).findFirst().orElse("");
  }
}
