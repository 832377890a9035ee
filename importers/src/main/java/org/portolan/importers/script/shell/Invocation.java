package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// A program that is told on its command line which tables it moves.
///
/// @param texts the program and its words
record Invocation(Run run, Execution process, List<String> texts, Place place) {
  /// How sure it is that it does what it is told.
  static final double TOLD = 0.95;

  Optional<String> option(String... names) {
    for (int i = 1; i < texts.size(); i++) {
      for (var name : names) {
        if (texts.get(i).equals(name) && i + 1 < texts.size()) {
          return Optional.of(texts.get(i + 1));
        }
        if (texts.get(i).startsWith(name + "=")) {
          return Optional.of(texts.get(i).substring(name.length() + 1));
        }
      }
    }
    return Optional.empty();
  }

  List<String> operands(Set<String> takesNext) {
    var operands = new ArrayList<String>();
    for (int i = 1; i < texts.size(); i++) {
      if (takesNext.contains(texts.get(i))) {
        i++;
      } else if (!texts.get(i).startsWith("-")) {
        operands.add(texts.get(i));
      }
    }
    return operands;
  }

  void connects(Connection to) {
    run.touch(process, DependencyKind.CONNECTS_TO, to.seenFrom(process.host()), "", place, TOLD);
  }

  void touch(Connection in, String table, DependencyKind kind, double sure) {
    var plain = table.replaceAll("[\"`\\[\\]]", "");
    if (plain.isEmpty() || Hole.in(plain)) {
      run.unread(place, UnreadKind.DYNAMIC,
          "Table name is built at run time: " + Hole.shown(plain.isEmpty() ? Hole.TEXT : plain));
      return;
    }
    run.touch(process, kind, in.seenFrom(process.host()).table(plain), "", place, sure);
  }

  /// A statement that it asks.
  void query(Connection in, String sql) {
    connects(in);
    new SqlSink(run, process).accept(new Value.Text(sql, place), in, place, SqlSink.Trust.DRIVER);
  }
}
