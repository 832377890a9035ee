package org.portolan.importers.script.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.regex.Pattern;
import org.portolan.importers.script.shell.Word.Part;

/// `log_{web,mail}` and `part_{1..12}`: words that stand for several, which they become before anything else is put in.
final class Braces {
  private static final int MOST = 300;
  private static final int DEEPEST = 10;
  private static final int LONGEST = 5_000;
  private static final Pattern NUMBERS =
      Pattern.compile("(-?\\d{1,6})\\.\\.(-?\\d{1,6})(?:\\.\\.-?(\\d{1,4}))?");
  private static final Pattern LETTERS = Pattern.compile("([a-zA-Z])\\.\\.([a-zA-Z])");

  /// One letter that is not quoted, or a part that is put in later.
  private record Piece(char letter, Part part) {
    boolean is(char c) {
      return letter == c;
    }
  }

  private Braces() {}

  /// The word itself where it has no braces, is very long, or stands for too many.
  static List<Word> words(Word word) {
    boolean has = word.parts().stream()
        .anyMatch(part -> part instanceof Part.Text(_, var text, var quoted) && !quoted && text.indexOf('{') >= 0);
    if (!has) {
      return List.of(word);
    }
    var pieces = new ArrayList<Piece>();
    for (var part : word.parts()) {
      if (part instanceof Part.Text(_, var text, var quoted) && !quoted) {
        text.chars().forEach(c -> pieces.add(new Piece((char) c, part)));
      } else {
        pieces.add(new Piece('\0', part));
      }
    }
    if (pieces.size() > LONGEST) {
      return List.of(word);
    }
    var all = spelt(pieces, 0);
    return all.size() > MOST ? List.of(word) : all.stream().map(one -> word(word.line(), one)).toList();
  }

  private static Word word(int line, List<Piece> pieces) {
    var parts = new ArrayList<Part>();
    var text = new StringBuilder();
    for (var piece : pieces) {
      if (!piece.is('\0')) {
        text.append(piece.letter);
        continue;
      }
      if (!text.isEmpty()) {
        parts.add(new Part.Text(line, text.toString(), false));
        text.setLength(0);
      }
      parts.add(piece.part);
    }
    if (!text.isEmpty() || parts.isEmpty()) {
      parts.add(new Part.Text(line, text.toString(), false));
    }
    return new Word(line, parts);
  }

  private static List<List<Piece>> spelt(List<Piece> pieces, int depth) {
    var closing = depth < DEEPEST ? closing(pieces) : Map.<Integer, Integer>of();
    for (int open = 0; open < pieces.size() && !closing.isEmpty(); open++) {
      int close = closing.getOrDefault(open, -1);
      var inside = close < 0 ? List.<List<Piece>>of() : alternatives(pieces.subList(open + 1, close), depth);
      if (!inside.isEmpty()) {
        var behind = spelt(pieces.subList(close + 1, pieces.size()), depth + 1);
        var all = new ArrayList<List<Piece>>();
        for (var one : inside) {
          for (var rest : behind) {
            var whole = new ArrayList<>(pieces.subList(0, open));
            whole.addAll(one);
            whole.addAll(rest);
            all.add(whole);
            if (all.size() > MOST) {
              return all;
            }
          }
        }
        return all;
      }
    }
    return List.of(pieces);
  }

  /// Where each brace is closed, by where it is opened.
  private static Map<Integer, Integer> closing(List<Piece> pieces) {
    var open = new ArrayDeque<Integer>();
    var closing = new HashMap<Integer, Integer>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is('{')) {
        open.push(i);
      } else if (pieces.get(i).is('}') && !open.isEmpty()) {
        closing.put(open.pop(), i);
      }
    }
    return closing;
  }

  /// Empty for braces that mean themselves.
  private static List<List<Piece>> alternatives(List<Piece> inside, int depth) {
    var range = range(inside);
    if (!range.isEmpty()) {
      return range;
    }
    var all = new ArrayList<List<Piece>>();
    int from = 0;
    int open = 0;
    for (int i = 0; i <= inside.size(); i++) {
      boolean end = i == inside.size();
      open += end ? 0 : inside.get(i).is('{') ? 1 : inside.get(i).is('}') ? -1 : 0;
      if (end && all.isEmpty()) {
        return List.of();
      }
      if (end || open == 0 && inside.get(i).is(',')) {
        all.addAll(spelt(inside.subList(from, i), depth + 1));
        from = i + 1;
      }
      if (all.size() > MOST) {
        return all;
      }
    }
    return all;
  }

  private static List<List<Piece>> range(List<Piece> inside) {
    if (inside.size() > 30 || inside.stream().anyMatch(piece -> piece.is('\0')) || inside.isEmpty()) {
      return List.of();
    }
    var text = inside.stream().map(piece -> String.valueOf(piece.letter)).collect(Collectors.joining());
    var part = inside.getFirst().part;
    var numbers = NUMBERS.matcher(text);
    var letters = LETTERS.matcher(text);
    var spelt = numbers.matches()
        ? numbers(numbers.group(1), numbers.group(2), numbers.group(3) == null ? "1" : numbers.group(3))
        : letters.matches() ? steps(letters.group(1).charAt(0), letters.group(2).charAt(0), 1)
            .mapToObj(c -> String.valueOf((char) c)).toList() : List.<String>of();
    return spelt.stream().map(one -> one.chars().mapToObj(c -> new Piece((char) c, part)).toList()).toList();
  }

  /// `{01..12}` keeps its zeros.
  private static List<String> numbers(String from, String to, String by) {
    boolean padded = from.matches("-?0\\d+") || to.matches("-?0\\d+");
    int width = padded ? Math.max(from.length(), to.length()) : 1;
    return steps(Integer.parseInt(from), Integer.parseInt(to), Math.max(1, Integer.parseInt(by)))
        .mapToObj(number -> String.format("%0" + width + "d", number)).toList();
  }

  private static IntStream steps(int from, int to, int by) {
    return IntStream.iterate(from, n -> from <= to ? n <= to : n >= to, n -> from <= to ? n + by : n - by)
        .limit(MOST + 1);
  }
}
