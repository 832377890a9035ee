package org.portolan.importers.observed;

import java.util.List;
import java.util.Map;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Unread;
import org.portolan.model.work.Progress;

/// What a live server shows of itself, counted as if it had been written into a file.
public final class LiveRecord {
  private final Ledger ledger;
  private final Engine engine;
  private final SeenFacts facts;

  /// @param source the view that is read, as evidence names it
  public LiveRecord(String source, Engine engine, Viewpoint viewpoint) {
    ledger = new Ledger(viewpoint);
    this.engine = engine;
    facts = new SeenFacts(ledger, source);
  }

  /// @param rows by the names of the columns, in lower case
  public void sessions(List<Map<String, String>> rows) {
    people(rows, Form.MOMENT);
  }

  /// @param rows by the names of the columns, in lower case
  public void accounts(List<Map<String, String>> rows) {
    people(rows, Form.COUNTED);
  }

  private void people(List<Map<String, String>> rows, Form form) {
    var reader = new SessionRows(ledger, engine);
    for (int i = 0; i < rows.size(); i++) {
      reader.session(new Rows.Row(rows.get(i), i + 1));
    }
    ledger.watched(form, engine);
  }

  /// @param rows by the names of the columns, in lower case
  public void statements(List<Map<String, String>> rows) {
    var reader = new StatementRows(ledger, engine);
    for (int i = 0; i < rows.size(); i++) {
      reader.statement(new Rows.Row(rows.get(i), i + 1));
    }
    ledger.watched(Form.COUNTED, engine);
  }

  public List<Fact> facts(Progress progress) {
    return facts.facts(progress);
  }

  public List<Unread> unread() {
    return facts.unread(0);
  }
}
