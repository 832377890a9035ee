package org.portolan.model.runbook;

import java.util.List;
import org.portolan.model.asset.Dependency;

/// For engines whose tools we do not know well enough to type their commands at night.
record NoCommands() implements EngineCommands {
  @Override
  public List<String> dump(DataSet data, String item) {
    return List.of();
  }

  @Override
  public List<String> load(DataSet data, String item, Destination to) {
    return List.of();
  }

  @Override
  public List<String> drop(DataSet data, Destination to) {
    return List.of();
  }

  @Override
  public List<String> lock(DataSet data, List<Dependency> grants) {
    return List.of();
  }

  @Override
  public List<String> unlock(DataSet data, List<Dependency> grants) {
    return List.of();
  }

  @Override
  public String account() {
    return "";
  }

  @Override
  public String count(String schema, String table) {
    return "SELECT count(*) FROM " + Shell.name(schema) + "." + Shell.name(table) + ";";
  }
}
