package org.portolan.importers.script.plain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.sql.Hole;

/// How a language spells comments and strings.
///
/// @param programs  names of its interpreter
/// @param lineMarks what starts a comment up to the end of the line
/// @param hole      what is put into strings at run time
public record PlainLanguage(String name, Pattern programs, List<String> lineMarks, Pattern hole) {
  private static final Pattern DOLLAR = Pattern.compile("\\{?\\$\\{?\\w+(?:->\\w+|\\[[^\\]]{0,100}\\])*\\}?");
  private static final Pattern TEMPLATE = Pattern.compile("\\$\\{[^}]{0,200}\\}");

  private static final Pattern PIECE = Pattern.compile(
      "\\G\\s{0,200}[.+]\\s{0,200}(?:([\\w$>\\-:\\[\\]()'.]{1,80}?)\\s{0,200}[.+]\\s{0,200})?(?=[\"'`])");
  private static final Pattern LAST = Pattern.compile("\\G\\s{0,200}[.+]\\s{0,200}[\\w$>\\-:\\[\\]]{1,80}");

  /// Where a string goes on behind an operator, and what stands between: nothing, or a value that is not known.
  record Piece(int at, String between) {}

  /// A string is put together from pieces: `"SELECT " . $columns . " FROM orders"`.
  Optional<Piece> goesOn(String text, int from) {
    var matcher = PIECE.matcher(text);
    return matcher.find(from)
        ? Optional.of(new Piece(matcher.end(), matcher.group(1) == null ? "" : Hole.TEXT)) : Optional.empty();
  }

  /// A value behind the last piece, which may be a table's name.
  String trailing(String text, int from) {
    return LAST.matcher(text).find(from) ? Hole.TEXT : "";
  }

  /// Those of which nobody wrote a reader yet.
  public static final List<PlainLanguage> ALL =
      List.of(new PlainLanguage("tcl", Pattern.compile("tclsh[\\d.]*"), List.of("#"), DOLLAR),
          new PlainLanguage("R", Pattern.compile("Rscript|R"), List.of("#"), TEMPLATE));
}
