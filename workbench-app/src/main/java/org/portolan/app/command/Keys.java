package org.portolan.app.command;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Keys in words.
final class Keys {

  private Keys() {}

  /// `Shortcut+Shift+Z` as `Ctrl Shift Z`.
  static String caps(String keys) {
    return keys.isEmpty()
        ? ""
        : Arrays.stream(keys.split("\\+")).map(Keys::cap).collect(Collectors.joining(" "));
  }

  private static String cap(String key) {
    return switch (key) {
      case "Shortcut" -> "Ctrl";
      case "COMMA" -> ",";
      case "SLASH" -> "/";
      case "LEFT" -> "←";
      case "RIGHT" -> "→";
      case "SPACE" -> "Space";
      case "ENTER" -> "Enter";
      case "BACK_SPACE" -> "Backspace";
      case "DELETE" -> "Del";
      case "ESCAPE" -> "Esc";
      case "DIGIT0" -> "0";
      case "PLUS" -> "+";
      case "MINUS" -> "−";
      default -> key;
    };
  }
}
