package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;

/// Statements that a filter makes of rows that nobody knows: `awk '{print "insert into t values (" $1 ");"}'`. What it
/// writes out itself is known, the rest is a hole.
final class MadeStatements {
  private static final int LONGEST = 50_000;
  private static final int MOST = 100;
  /// One `print` with what it prints, up to what ends it.
  private static final Pattern PRINT =
      Pattern.compile("\\b(printf?)\\b((?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^;}\\n\">|])*+)");
  private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|,|[^\\s,\"()]+");

  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\\\((?:[^()]|\\([^()]*+\\))*+\\)|\\\\.)*+)\"");
  /// `\(.id)`, with one call in it.
  private static final Pattern PUT_IN = Pattern.compile("\\\\\\((?:[^()]|\\([^()]*+\\))*+\\)");

  private MadeStatements() {}

  /// @param files what a file holds
  /// @return empty where it makes none
  static Optional<Value> of(String name, List<Value> words, UnaryOperator<Value> files) {
    var made = name.endsWith("awk") ? awk(program(words, files)) : switch (name) {
      case "sed" -> sed(words);
      case "jq" -> jq(words);
      default -> List.<Value>of();
    };
    return made.stream().anyMatch(text -> SqlReader.startsLikeSql(Values.asText(text).text()))
        ? Optional.of(Values.concat(made)) : Optional.empty();
  }

  /// The text of `awk -f file`, else the first word that is none of its options.
  private static Value program(List<Value> words, UnaryOperator<Value> files) {
    for (int i = 1; i < words.size(); i++) {
      var word = Values.asText(words.get(i)).text();
      if (word.equals("-f") && i + 1 < words.size()) {
        return files.apply(words.get(i + 1));
      }
      if (word.equals("-F") || word.equals("-v")) {
        i++;
      } else if (!word.startsWith("-")) {
        return words.get(i);
      }
    }
    return Values.UNKNOWN;
  }

  private static List<Value> awk(Value program) {
    var text = Values.asText(program);
    var made = new ArrayList<Value>();
    if (text.text().length() > LONGEST) {
      return made;
    }
    var print = PRINT.matcher(text.text());
    int line = 0;
    int from = 0;
    while (print.find() && made.size() < MOST) {
      line += (int) text.text().substring(from, print.start()).chars().filter(c -> c == '\n').count();
      from = print.start();
      var at = text.from().equals(Place.NOWHERE) ? text.from() : text.from().below(line).alone();
      made.add(printed(print.group(1).equals("printf"), print.group(2), at));
    }
    return made;
  }

  private static Value printed(boolean formats, String said, Place at) {
    var arguments = new ArrayList<Value>();
    var pieces = new ArrayList<Value>();
    var piece = PIECE.matcher(said);
    while (piece.find()) {
      if (piece.group().equals(",")) {
        arguments.add(joined(pieces));
        pieces.clear();
      } else {
        pieces.add(new Value.Text(piece.group(1) == null ? Hole.TEXT : unescaped(piece.group(1)), at));
      }
    }
    arguments.add(joined(pieces));
    if (formats) {
      return Formats.sprintf(arguments);
    }
    var parts = new ArrayList<Value>();
    for (var argument : arguments) {
      if (!parts.isEmpty()) {
        parts.add(new Value.Text(" ", Place.NOWHERE));
      }
      parts.add(argument);
    }
    parts.add(new Value.Text("\n", Place.NOWHERE));
    return Values.concat(parts);
  }

  private static Value joined(List<Value> pieces) {
    return pieces.isEmpty() ? new Value.Text(Hole.TEXT, Place.NOWHERE) : Values.concat(pieces);
  }

  /// The texts of a filter of `jq`: `"insert into t values (\\(.id));"`.
  private static List<Value> jq(List<Value> words) {
    var made = new ArrayList<Value>();
    for (var word : words.subList(1, words.size())) {
      var text = Values.asText(word);
      var quoted = QUOTED.matcher(text.text().length() > LONGEST ? "" : text.text());
      while (quoted.find() && made.size() < MOST) {
        var said = unescaped(PUT_IN.matcher(quoted.group(1)).replaceAll(Hole.TEXT).replace("\\u0027", "'"));
        if (SqlReader.startsLikeSql(said)) {
          made.add(new Value.Text(said + "\n", text.from()));
        }
      }
    }
    return made;
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /// What `s/…/statement/` puts in place of a whole line.
  private static List<Value> sed(List<Value> words) {
    var made = new ArrayList<Value>();
    for (var word : words.subList(1, words.size())) {
      var text = Values.asText(word);
      var parts =
          text.text().length() > 3 && text.text().startsWith("s") && !Character.isLetterOrDigit(text.text().charAt(1))
              ? text.text().substring(2).split("(?<!\\\\)" + Pattern.quote(text.text().substring(1, 2)), -1)
              : new String[0];
      if (parts.length == 3 && SqlReader.startsLikeSql(parts[1])) {
        made.add(new Value.Text(parts[1].replaceAll("(?<!\\\\)&|\\\\\\d", Hole.TEXT) + "\n", text.from()));
      }
    }
    return made;
  }
}
