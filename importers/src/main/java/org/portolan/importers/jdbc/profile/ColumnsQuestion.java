package org.portolan.importers.jdbc.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portolan.importers.jdbc.Row;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Column;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Trait;

/// Goes once through a table, or a part of it, and counts in all columns what can be counted.
///
/// @param share which part of its rows is looked at
/// @param rows  how many it has, as far as is known
/// @param first whether these are its first columns, so that the answer speaks for the table, too
record ColumnsQuestion(Asset table, List<Column> columns, double share, long rows, boolean first, Spelling spelling)
    implements Question {
  private static final long SMALLINT = Short.MAX_VALUE;
  private static final long INTEGER = Integer.MAX_VALUE;

  @Override
  public String about() {
    return "columns";
  }

  @Override
  public String sql() {
    var asked = new ArrayList<String>();
    asked.add("count(*) as n");
    for (int i = 0; i < columns.size(); i++) {
      for (var probe : probes(columns.get(i))) {
        asked.add(probe.sql() + " as c" + i + "_" + probe.name());
      }
    }
    return "select " + String.join(",\n  ", asked) + "\nfrom " + spelling.rows(table, share)
        + spelling.condition(share).map(where -> "\nwhere " + where).orElse("");
  }

  private List<Probe> probes(Column column) {
    var x = spelling.quoted(column.name());
    var sort = sort(column);
    var probes = new ArrayList<Probe>();
    probes.add(Probe.count("missing", x + " is null"));
    switch (sort) {
      case TEXT -> probes
          .addAll(TextProbes.of(x, Meaning.of(column.name()), ColumnSort.fillsUp(column.type()), spelling));
      case LONG_TEXT -> TextProbes.signs(x, spelling, probes);
      case INTEGER, NUMBER -> {
        probes.add(new Probe("most", "max(abs(" + x + "))"));
        probes.add(Probe.count("negative", x + " < 0"));
        probes.add(Probe.count("beyond_smallint", "abs(" + x + ") > " + SMALLINT));
        probes.add(Probe.count("beyond_integer", "abs(" + x + ") > " + INTEGER));
      }
      case MOMENT -> {
        var zero = spelling.words().say("zero-date", "x", x);
        zero.ifPresent(none -> probes.add(Probe.count("zero", none)));
        spelling.words().say("far-date", "x", x).ifPresent(far -> probes
            .add(Probe.count("far", zero.map(none -> "not (" + none + ") and ").orElse("") + far)));
      }
      case OTHER -> {}
    }
    return probes;
  }

  private ColumnSort sort(Column column) {
    return ColumnSort.of(column.type(), spelling.engine());
  }

  @Override
  public List<Fact> read(Row answer) {
    var facts = new ArrayList<Fact>();
    long looked = answer.number("n");
    if (first) {
      facts.add(
          new Fact.Counted(table.id(), List.of(), Trait.ROWS, looked, share < 1 ? Math.max(rows, looked) : looked));
    }
    for (int i = 0; i < columns.size(); i++) {
      read(columns.get(i), said(answer, "c" + i + "_", columns.get(i)), looked, facts);
    }
    return facts;
  }

  private Map<String, Long> said(Row answer, String prefix, Column column) {
    var said = new HashMap<String, Long>();
    for (var probe : probes(column)) {
      var text = answer.text(prefix + probe.name());
      said.put(probe.name(), probe.name().equals("most") ? digits(text) : answer.number(prefix + probe.name()));
    }
    return said;
  }

  private void read(Column column, Map<String, Long> said, long looked, List<Fact> facts) {
    long missing = said.getOrDefault("missing", 0L);
    facts.add(counted(column, Trait.NULL, missing, looked));
    if (sort(column) == ColumnSort.TEXT || sort(column) == ColumnSort.LONG_TEXT) {
      TextProbes.read(said, looked - missing, Meaning.of(column.name()),
          (trait, count) -> found(column, trait, count, looked, facts));
      return;
    }
    found(column, Trait.DIGITS, said.getOrDefault("most", 0L), looked, facts);
    found(column, Trait.NEGATIVE, said.getOrDefault("negative", 0L), looked, facts);
    found(column, Trait.BEYOND_SMALLINT, said.getOrDefault("beyond_smallint", 0L), looked, facts);
    found(column, Trait.BEYOND_INTEGER, said.getOrDefault("beyond_integer", 0L), looked, facts);
    found(column, Trait.ZERO_DATE, said.getOrDefault("zero", 0L), looked, facts);
    found(column, Trait.FAR_DATE, said.getOrDefault("far", 0L), looked, facts);
  }

  private void found(Column column, Trait trait, long count, long looked, List<Fact> facts) {
    if (count > 0) {
      facts.add(counted(column, trait, count, looked));
    }
  }

  private Fact counted(Column column, Trait trait, long count, long looked) {
    return new Fact.Counted(table.id(), List.of(column.name()), trait, count, looked);
  }

  /// Before the point; the number itself is forgotten here.
  private static long digits(String number) {
    var exponent = number.toLowerCase(Locale.ROOT).indexOf('e');
    var plain = number.replaceFirst("^-", "");
    int whole = plain.replaceFirst("[.eE].*$", "").replaceFirst("^0+", "").length();
    return exponent < 0 || !number.matches(".*[eE][+-]?\\d{1,3}") ? whole
        : Math.max(0, whole + Integer.parseInt(number.substring(exponent + 1).replace("+", "")));
  }
}
