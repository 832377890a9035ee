package org.portolan.app.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the window tells of the open workspace, whatever place is shown.
public final class ShellViewModel {

  private final ObjectProperty<Optional<String>> workspace = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Status>> status = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<ReadOnly>> readOnly = new SimpleObjectProperty<>(Optional.empty());

  /// The name of the open workspace; empty shows the welcome page.
  public ObjectProperty<Optional<String>> workspace() {
    return workspace;
  }

  public ObjectProperty<Optional<Status>> status() {
    return status;
  }

  /// Empty while the workspace can be changed.
  public ObjectProperty<Optional<ReadOnly>> readOnly() {
    return readOnly;
  }

  /// What the system's window bar says.
  public String title() {
    return workspace.get().map(name -> name + " · Portolan").orElse("Portolan");
  }
}
