package org.portolan.importers.jdbc.profile;

import java.util.List;
import org.portolan.importers.jdbc.Row;
import org.portolan.model.intake.Fact;

/// One statement about the rows of one table, which answers in one row.
interface Question {
  /// What is asked, for people: `duplicates of email`.
  String about();

  String sql();

  /// What the answer says. Only counts, lengths and numbers of digits leave this method.
  List<Fact> read(Row answer);
}
