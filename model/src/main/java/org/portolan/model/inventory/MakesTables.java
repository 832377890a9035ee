package org.portolan.model.inventory;

import java.util.regex.Pattern;
import org.portolan.model.asset.Evidence;

/// Whether a line makes, renames or drops the table it names: a table that comes and goes is in no schema.
final class MakesTables {
  private static final Pattern MAKES = Pattern.compile("(?i)\\b(?:create|alter|drop)\\b.{0,60}\\b(?:table|view)\\b"
      + "|\\brename\\s+(?:table|to)\\b|\\bselect\\b.*\\binto\\b(?!\\s+(?:outfile|dumpfile|strict))");

  private MakesTables() {}

  static boolean says(Evidence piece) {
    return MAKES.matcher(piece.text()).find();
  }
}
