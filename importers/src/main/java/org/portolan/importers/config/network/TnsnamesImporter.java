package org.portolan.importers.config.network;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.TnsNames;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads `tnsnames.ora`: the names under which Oracle's clients of this host know databases.
public final class TnsnamesImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile("(?i)(?:.*/)?tnsnames[^/]*\\.ora");
  /// That a database is named there does not say that anybody still asks for it.
  private static final double NAMED = 0.8;

  @Override
  public String name() {
    return "tnsnames";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches()) {
        progress.check();
        tree.file(path).ifPresent(file -> read(new ReadFile(tree, file, name(), findings)));
      }
    }
  }

  private static void read(ReadFile file) {
    for (var entry : TnsNames.read(file.file())) {
      for (var address : entry.addresses()) {
        if (address.connection().hasPlaceholder()) {
          file.unknown(UnreadKind.DYNAMIC, address.line(), "Which database it connects to is set elsewhere: ");
        } else {
          file.database(address.connection(), address.line(), NAMED);
        }
      }
      entry.addresses().stream().findFirst().map(TnsNames.Address::connection)
          .filter(connection -> !connection.hasPlaceholder() && !connection.database().isEmpty())
          .ifPresent(connection -> aliases(file, entry.names(), connection, entry.line()));
    }
  }

  /// A client gives the name as the database (`user@NAME`) or as the server (`Data Source=NAME`), in any case.
  private static void aliases(ReadFile file, List<String> names, Connection connection, int line) {
    var address =
        connection.host() + (connection.port() == 0 ? "" : ":" + connection.port()) + "/" + connection.database();
    names.stream().flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)))
        .distinct().forEach(name -> file.alias(file.host(), "localhost/" + name, address, line));
    names.stream().filter(name -> !name.equalsIgnoreCase(connection.host()))
        .forEach(name -> file.alias(file.host(), name, address, line));
  }
}
