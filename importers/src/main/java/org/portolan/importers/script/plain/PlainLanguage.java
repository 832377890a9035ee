package org.portolan.importers.script.plain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.sql.Hole;

/// How a language spells comments and strings.
///
/// @param programs  names of its interpreter
/// @param lineMarks what starts a comment up to the end of the line
/// @param opening   what stands before the program begins, empty where a file is nothing else (`<?php`)
/// @param hole      what is put into strings at run time
public record PlainLanguage(String name, Pattern programs, List<String> lineMarks, String opening, Pattern hole) {
  private static final Pattern DOLLAR = Pattern.compile("\\{?\\$\\{?\\w+(?:->\\w+|\\[[^\\]]*\\])*\\}?");
  private static final Pattern TEMPLATE = Pattern.compile("\\$\\{[^}]*\\}");

  private static final Pattern PIECE = Pattern.compile(
      "\\G\\s{0,200}[.+]\\s{0,200}(?:([\\w$>\\-:\\[\\]()'.]{1,80}?)\\s{0,200}[.+]\\s{0,200})?(?=[\"'`])");
  private static final Pattern LAST = Pattern.compile("\\G\\s{0,200}[.+]\\s{0,200}[\\w$>\\-:\\[\\]]{1,80}");
  private static final Pattern WORDPRESS = Pattern.compile(
      "\\{?\\$(?:this->)?(?:wpdb|db)->(prefix|base_prefix|posts|postmeta|options|users|usermeta|comments|commentmeta|terms|termmeta|term_taxonomy|term_relationships|links)\\}?");

  /// Where a string goes on behind an operator, and what stands between: nothing, or a value that is not known.
  record Piece(int at, String between) {}

  /// A string is put together from pieces: `"SELECT " . $columns . " FROM orders"`.
  Optional<Piece> goesOn(String text, int from) {
    var matcher = PIECE.matcher(text);
    return matcher.find(from) ? Optional.of(new Piece(matcher.end(),
        matcher.group(1) == null ? ""
            : prefixed(matcher.group(1)).equals(matcher.group(1)) ? Hole.TEXT : prefixed(matcher.group(1))))
        : Optional.empty();
  }

  /// A value behind the last piece, which may be a table's name.
  String trailing(String text, int from) {
    var matcher = LAST.matcher(text);
    if (!matcher.find(from)) {
      return "";
    }
    var plain = matcher.group().replaceFirst("^\\s*[.+]\\s*", "");
    return prefixed(plain).equals(plain) ? Hole.TEXT : prefixed(plain);
  }

  /// WordPress's own names of its tables, with the prefix it has unless somebody changed it.
  String prefixed(String text) {
    return !name.equals("php") ? text : WORDPRESS.matcher(text).replaceAll(match -> {
      var word = match.group(1);
      return word.endsWith("prefix") ? "wp_" : "wp_" + word;
    });
  }

  /// Those of which nobody wrote a reader yet.
  public static final List<PlainLanguage> ALL =
      List.of(new PlainLanguage("tcl", Pattern.compile("tclsh[\\d.]*"), List.of("#"), "", DOLLAR),
          new PlainLanguage("R", Pattern.compile("Rscript|R"), List.of("#"), "", TEMPLATE));
}
