package org.portolan.importers.script.shell;

import java.util.List;
import java.util.Optional;
import org.portolan.importers.connection.ClientCommand;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.OptionFile;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.Engine;

/// Settings files that stand behind a client's options.
final class ClientSettings {
  private ClientSettings() {}

  static Connection of(Run run, Execution process, ClientCommand command) {
    var home = process.user().isEmpty() || process.user().equals("root") ? "/root" : "/home/" + process.user();
    return switch (command.connection().engine()) {
      case MARIADB -> {
        var said = Connection.to(Engine.MARIADB);
        var places = command.settings().isEmpty() ? List.of(home + "/.my.cnf", "/etc/mysql/my.cnf", "/etc/my.cnf")
            : List.of(command.settings());
        for (var place : places) {
          said = said.orElse(file(run, place).map(OptionFile::mysql).map(file -> file.forClient(command.tool()))
              .orElse(Connection.UNSAID));
        }
        yield said;
      }
      case POSTGRESQL -> {
        var service = command.service().isEmpty()
            ? Optional.ofNullable(process.environment().get("PGSERVICE")).flatMap(Values::exact).orElse("")
            : command.service();
        yield service.isEmpty() ? Connection.UNSAID
            : List.of(home + "/.pg_service.conf", "/etc/pg_service.conf", "/etc/postgresql-common/pg_service.conf")
                .stream()
                .flatMap(place -> file(run, place).stream()).map(OptionFile::services)
                .flatMap(file -> file.group(service).stream()).findFirst().orElse(Connection.UNSAID);
      }
      case H2, ORACLE, SQLSERVER, SQLITE, DERBY, HSQLDB, DUCKDB, UNKNOWN -> Connection.UNSAID;
    };
  }

  private static Optional<TextFile> file(Run run, String place) {
    var plain = place.startsWith("/") ? place.substring(1) : place;
    return run.file(plain).or(() -> run.tree().locate(place).flatMap(run::file));
  }
}
