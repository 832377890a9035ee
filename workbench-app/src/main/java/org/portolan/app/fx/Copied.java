package org.portolan.app.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What is handed to other programs by the clipboard.
public final class Copied {

  private Copied() {}

  public static void text(String words) {
    var content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
