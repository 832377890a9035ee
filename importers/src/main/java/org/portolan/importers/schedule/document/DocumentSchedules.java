package org.portolan.importers.schedule.document;

import org.portolan.importers.schedule.Declarations;
import org.portolan.model.yaml.YamlNode;

/// Finds the schedules of one kind of YAML or JSON.
interface DocumentSchedules {
  /// Whether the document is of this kind; the first that says so reads it.
  boolean reads(String path, YamlNode document);

  void read(YamlNode document, Declarations jobs);
}
