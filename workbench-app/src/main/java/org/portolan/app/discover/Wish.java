package org.portolan.app.discover;

import org.portolan.icons.Icon;

/// What can be asked of Discover from anywhere in the window, as the palette lists it.
public enum Wish {
  SOURCE("Add a source", Icon.ADD),
  SERVER_FILES("Add files of a server, or a repository", Icon.HOST),
  DATABASE("Add a live database", Icon.DATABASE),
  SCHEMA("Add a schema dump", Icon.SCHEMA),
  SPREADSHEET("Add an inventory in a spreadsheet", Icon.TABLE),
  OBSERVED("Add a log or a session list", Icon.CLIENT),
  ALL_AGAIN("Import all sources again", Icon.REFRESH),
  SCRIPT("Show the collection script", Icon.TERMINAL),
  ANSWERS("Read answers of a question sheet", Icon.PEOPLE);

  private final String words;
  private final Icon icon;

  Wish(String words, Icon icon) {
    this.words = words;
    this.icon = icon;
  }

  public String words() {
    return words;
  }

  public Icon icon() {
    return icon;
  }

  /// Whether it writes to the workspace.
  public boolean changes() {
    return this != SCRIPT;
  }
}
