package org.portolan.importers.jdbc.profile;

import java.util.Locale;
import java.util.Optional;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.ProfileWords;
import org.portolan.model.asset.Asset;
import org.portolan.model.intake.Engine;

/// How one database wants its questions spelt.
///
/// @param unicode whether it can hold any character, so that a statement may name them
record Spelling(ProfileWords words, Engine engine, boolean neighbours, boolean unicode) {
  static Spelling of(Dialect dialect, ProfileWords words, boolean unicode) {
    return new Spelling(words, dialect.engine(), dialect.reachesNeighbours(), unicode);
  }

  String quoted(String name) {
    return words.quoted(name);
  }

  String table(Asset table) {
    var before = !table.schema().isEmpty() ? table.schema() : neighbours ? table.database() : "";
    return before.isEmpty() ? quoted(table.name()) : quoted(before) + "." + quoted(table.name());
  }

  /// @param share of the rows, 1 for all
  String rows(Asset table, double share) {
    var name = table(table);
    return share >= 1 ? name : words.say("sample", "percent", percent(share)).map(part -> name + " " + part)
        .orElse(name);
  }

  /// A condition that leaves about that share of the rows, where no part of the table's pages can be had.
  Optional<String> condition(double share) {
    return share >= 1 || words.say("sample").isPresent() ? Optional.empty()
        : words.say("random", "share", decimal(share));
  }

  /// Whether it can look at a part of the rows at all.
  boolean samples() {
    return words.say("sample").isPresent() || words.say("random").isPresent();
  }

  /// Whether a part of the rows costs only that part.
  boolean samplesPages() {
    return words.say("sample").isPresent();
  }

  Optional<String> matches(String x, String pattern) {
    return words.say("matches", "x", x, "pattern", pattern.replace("'", "''"));
  }

  Optional<String> thin(String x, int oneIn) {
    return words.say("thin", "x", x, "n", Integer.toString(oneIn), "mask", Integer.toString(oneIn - 1));
  }

  String text(String x) {
    return words.say("text", "x", x).orElse(x);
  }

  String trim(String x) {
    return words.say("trim", "x", x).orElse("trim(" + x + ")");
  }

  String length(String x) {
    return words.say("length", "x", x).orElse("length(" + x + ")");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.6f", Math.max(share * 100, 0.000_001));
  }

  private static String decimal(double share) {
    return String.format(Locale.ROOT, "%.8f", share);
  }
}
