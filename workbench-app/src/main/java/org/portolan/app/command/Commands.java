package org.portolan.app.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The registry of all commands, in the order in which menus list them.
public final class Commands {

  private final ObservableList<Command> all = FXCollections.observableArrayList();
  private final ObservableList<Command> toShow = FXCollections.unmodifiableObservableList(all);
  private final List<KeyGroup> elsewhere = new ArrayList<>();

  /// @throws IllegalArgumentException when a command of that id is registered already
  public void add(Command command) {
    if (find(command.id()).isPresent()) {
      throw new IllegalArgumentException("There is a command " + command.id() + " already");
    }
    all.add(command);
  }

  public void addAll(Collection<Command> commands) {
    commands.forEach(this::add);
  }

  /// Replaces all commands of a group; for lists that change, such as what was opened lately.
  public void replaceGroup(String group, Collection<Command> commands) {
    all.removeIf(command -> command.group().equals(group));
    addAll(commands);
  }

  /// Lets the sheet of all keys tell of keys to which a place listens itself.
  public void tellOf(KeyGroup keys) {
    elsewhere.add(keys);
  }

  /// Keys that work in one place only, in the order of the places.
  public List<KeyGroup> elsewhere() {
    return List.copyOf(elsewhere);
  }

  public ObservableList<Command> all() {
    return toShow;
  }

  public Optional<Command> find(String id) {
    return all.stream().filter(command -> command.id().equals(id)).findFirst();
  }

  public List<Command> inGroup(String group) {
    return all.stream().filter(command -> command.group().equals(group)).toList();
  }

  /// The groups in the order in which they first appeared.
  public List<String> groups() {
    return all.stream().map(Command::group).distinct().toList();
  }
}
