package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.value.Place;

/// A query that is read once something asks for its rows, unless it turns out to delete or change them.
final class PythonQuery {
  final List<Entity> entities = new ArrayList<>();
  final Connection to;
  final Execution process;
  final Place place;
  boolean changes;
  /// A module made it when it was loaded: a form's list of choices, which nobody asks for in a job.
  boolean later;
  /// It comes from one of Django's managers, whose `all()` asks nobody yet.
  boolean managed;
  boolean rows;
  boolean between;

  PythonQuery(Connection to, Execution process, Place place) {
    this.to = to;
    this.process = process;
    this.place = place;
  }
}
