package org.portolan.app.fx;

import javafx.scene.layout.Region;

/// Lays a sheet over the window: a question that has to be answered before going on, or a closer look. Escape puts it
/// away. A sheet has the style class `over-window`.
public interface Sheets {

  /// Shows a sheet in place of the one that is shown; the focus goes into it.
  void show(Region sheet);

  /// Puts the sheet away; the focus goes back to where it was.
  void close();
}
