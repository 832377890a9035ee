package org.portolan.model.runbook;

import java.util.List;
import org.portolan.model.asset.Asset;
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
  public List<String> makeSchemas(DataSet data) {
    return List.of();
  }

  @Override
  public List<String> dropSchemas(DataSet data) {
    return List.of();
  }

  @Override
  public String account() {
    return "";
  }

  @Override
  public String compare(Asset table) {
    return ask(table);
  }

  @Override
  public String ask(Asset view) {
    return "SELECT count(*) FROM " + Shell.name(view.schema()) + "." + Shell.name(view.name()) + ";";
  }
}
