package org.portolan.importers.config.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
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
  private static final Pattern IFILE = Pattern.compile("(?i)\\s*IFILE\\s*=\\s*\"?([^\"#\\s]+)\"?.*");
  /// That a database is named there does not say that anybody still asks for it.
  private static final double NAMED = 0.8;

  @Override
  public String name() {
    return "tnsnames";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var read = new HashSet<String>();
    var waiting = new ArrayDeque<>(tree.paths().stream().filter(path -> PLACE.matcher(path).matches()).toList());
    while (!waiting.isEmpty()) {
      var path = waiting.pop();
      if (read.add(path)) {
        progress.check();
        tree.file(path).map(file -> new ReadFile(tree, file, name(), findings)).ifPresent(file -> {
          read(file);
          waiting.addAll(included(tree, file));
        });
      }
    }
  }

  /// What `IFILE` names belongs to the file as if it stood there.
  private static List<String> included(Tree tree, ReadFile file) {
    var included = new ArrayList<String>();
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var named = IFILE.matcher(file.file().line(number));
      if (named.matches()) {
        var found = tree.locate(named.group(1).replace('\\', '/'));
        if (found.isEmpty()) {
          file.unknown(UnreadKind.ABSENT, number, "A file that it includes was not collected: ");
        }
        found.ifPresent(included::add);
      }
    }
    return included;
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
