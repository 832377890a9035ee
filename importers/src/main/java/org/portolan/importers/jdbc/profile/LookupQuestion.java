package org.portolan.importers.jdbc.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.importers.jdbc.Row;
import org.portolan.model.asset.Asset;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Lookup;

/// Looks up the values of one table among the keys of another: what is not found there are orphans.
record LookupQuestion(Asset table, Asset other, Lookup lookup, double share, Spelling spelling) implements Question {
  @Override
  public String about() {
    return String.join(", ", lookup.columns()) + " in " + other.name();
  }

  @Override
  public String sql() {
    var columns = new ArrayList<String>();
    var keys = new ArrayList<String>();
    var present = new ArrayList<String>();
    var same = new ArrayList<String>();
    for (int i = 0; i < lookup.columns().size(); i++) {
      var column = spelling.quoted(lookup.columns().get(i));
      columns.add(column + " as c" + i);
      keys.add(spelling.quoted(lookup.keys().get(i)) + " as k" + i);
      present.add(column + " is not null");
      same.add("p.k" + i + " = c.c" + i);
    }
    spelling.condition(share).ifPresent(present::add);
    return "select count(*) as n, count(p.k0) as hits from (select " + String.join(", ", columns) + " from "
        + spelling.rows(table, share) + "\n  where " + String.join(" and ", present)
        + ") c\nleft join (select distinct "
        + String.join(", ", keys) + " from " + spelling.table(other) + ") p on "
        + same.stream().collect(Collectors.joining(" and "));
  }

  @Override
  public List<Fact> read(Row answer) {
    return List.of(new Fact.Matched(table.id(), lookup.columns(), other.id(), lookup.keys(), answer.number("hits"),
        answer.number("n")));
  }
}
