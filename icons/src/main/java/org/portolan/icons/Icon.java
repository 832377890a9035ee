package org.portolan.icons;

import java.util.List;

/// Every icon of the application: what it means, how it is drawn, and the name it has for those who do not see it.
public enum Icon {
  // Places and what the window offers everywhere
  OVERVIEW("home", "Overview"),
  DISCOVER("download-cloud", "Discover"),
  MAP("map", "Map"),
  MANIFEST("list", "Manifest"),
  REHEARSE("repeat", "Rehearse"),
  CUTOVER("shuffle", "Cutover"),
  MESSAGES("mail", "Messages"),
  HELP("help-circle", "Help"),
  PRESENT("monitor", "Present"),
  EXPORT("share", "Export"),
  PRINT("printer", "Print"),
  SETTINGS("settings", "Settings"),
  SEARCH("search", "Search"),
  UNDO("rotate-ccw", "Undo"),
  REDO("rotate-cw", "Redo"),
  // Actions
  BACK("arrow-left", "Back"),
  FORWARD("arrow-right", "Forward"),
  UP("arrow-up", "Up"),
  DOWN("arrow-down", "Down"),
  CHEVRON_DOWN("chevron-down", "Open"),
  CHEVRON_RIGHT("chevron-right", "Next"),
  CHEVRON_LEFT("chevron-left", "Previous"),
  CHEVRON_UP("chevron-up", "Close"),
  ADD("plus", "Add"),
  REMOVE("minus", "Remove"),
  CLOSE("x", "Close"),
  CHECK("check", "Done"),
  EDIT("edit-2", "Edit"),
  DELETE("trash-2", "Delete"),
  COPY("copy", "Copy"),
  PASTE("clipboard", "Paste"),
  OPEN("external-link", "Open"),
  FOLDER("folder", "Folder"),
  FILE("file", "File"),
  SAVE("save", "Save"),
  REFRESH("refresh-cw", "Again"),
  LOADING("loader", "Under way"),
  MORE("more-horizontal", "More"),
  FILTER("filter", "Filter"),
  COLUMNS("columns", "Columns"),
  CODE("code", "Source"),
  TERMINAL("terminal", "Command"),
  CALENDAR("calendar", "Date"),
  PERSON("user", "Person"),
  PEOPLE("users", "People"),
  LOCK("lock", "Locked"),
  UNLOCK("unlock", "Unlocked"),
  KEY("key", "Key"),
  EYE("eye", "Show"),
  EYE_OFF("eye-off", "Hide"),
  SUN("sun", "Light"),
  MOON("moon", "Dark"),
  SIDEBAR("sidebar", "Rail"),
  INFO("info", "Note"),
  WARNING("alert-triangle", "Warning"),
  FLAG("flag", "Flag"),
  PLAY("play", "Start"),
  PAUSE("pause", "Pause"),
  STOP("square", "Stop"),
  SKIP("skip-forward", "Skip"),
  EXPAND("maximize-2", "Full screen"),
  FIT("maximize", "Fit"),
  GRAPH("share-2", "Graph"),
  MATRIX("grid", "Matrix"),
  BOOKMARK("bookmark", "Save view"),
  TIDY("align-right", "Tidy up"),
  GROUP_CLOSED("plus-square", "Open group"),
  GROUP_OPEN("minus-square", "Close group"),
  IMPACT("crosshair", "What breaks"),
  PATH("git-commit", "Path"),
  ACTIVITY("activity", "Observed"),
  // Kinds of asset
  HOST("server", "Host"),
  DATABASE("database", "Database"),
  SCHEMA("layers", "Schema"),
  TABLE("grid", "Table"),
  VIEW("book-open", "View"),
  MATERIALIZED_VIEW("book", "Materialised view"),
  ROUTINE("code", "Routine"),
  TRIGGER("zap", "Trigger"),
  SEQUENCE("hash", "Sequence"),
  LINK("link-2", "Link"),
  JOB("clock", "Scheduled job"),
  SCRIPT("file-text", "Script"),
  REPORT("bar-chart-2", "Report"),
  SERVICE("box", "Service"),
  ENDPOINT("globe", "Endpoint"),
  CONFIGURATION("sliders", "Configuration"),
  ROLE("shield", "Role"),
  CLIENT("monitor", "Client"),
  // Decisions
  MOVE("arrow-right-circle", "Move"),
  REWIRE("shuffle", "Rewire"),
  RETIRE("archive", "Retire"),
  RETAIN("anchor", "Retain"),
  ACCEPT("check", "Accept"),
  NOT_REAL("slash", "Not real"),
  // Own signs
  ROSE(Sign.ROSE, "Portolan"),
  PLAN(Sign.PLAN, "Plan"),
  SILENT(Sign.SILENT, "Silent dependency"),
  NOT_READ(Sign.NOT_READ, "Not read"),
  CRITICAL(Sign.CRITICAL, "Critical"),
  HIGH(Sign.HIGH, "High"),
  MEDIUM(Sign.MEDIUM, "Medium"),
  LOW(Sign.LOW, "Low"),
  TO_DO(Sign.TO_DO, "To do"),
  UNDER_WAY(Sign.UNDER_WAY, "Under way"),
  DONE(Sign.DONE, "Done"),
  GATE_SHUT(Sign.GATE_SHUT, "Gate shut"),
  GATE_IN_PART(Sign.GATE_IN_PART, "Gate open in part"),
  GATE_OPEN(Sign.GATE_OPEN, "Gate open");

  private final List<Layer> layers;
  private final String accessibleName;

  Icon(String feather, String accessibleName) {
    this(List.of(Layer.outline(Feather.path(feather))), accessibleName);
  }

  Icon(List<Layer> layers, String accessibleName) {
    this.layers = layers;
    this.accessibleName = accessibleName;
  }

  /// What is drawn, from the ground up.
  public List<Layer> layers() {
    return layers;
  }

  /// What a screen reader says where no text stands beside the icon.
  public String accessibleName() {
    return accessibleName;
  }

  /// An `svg` element of this many pixels that takes the colour of the text around it.
  public String svg(int size) {
    return Svg.of(this, size);
  }
}
