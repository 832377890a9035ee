package org.portolan.model.manifest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A pattern over paths: `*` stands for anything within one folder, `?` for one character, `**` for anything. Takes
/// time in proportion to text and pattern, whatever they say.
public final class Glob {
  private static final char WITHIN = '*';
  private static final char ONE = '?';
  /// Stands for `**`, and can occur in no pattern that was typed.
  private static final char ACROSS = 0;

  private final List<Character> units = new ArrayList<>();
  private final String beginning;
  private final boolean ofPaths;

  private Glob(String pattern, boolean ofPaths) {
    this.ofPaths = ofPaths;
    for (int at = 0; at < pattern.length(); at++) {
      if (pattern.startsWith("**", at)) {
        units.add(ACROSS);
        at++;
      } else if (pattern.charAt(at) != ACROSS) {
        units.add(pattern.charAt(at) == WITHIN && !ofPaths ? ACROSS : pattern.charAt(at));
      }
    }
    var literal = new StringBuilder();
    units.stream().takeWhile(unit -> unit != WITHIN && unit != ONE && unit != ACROSS).forEach(literal::append);
    this.beginning = literal.toString();
  }

  /// Over paths; a `/` at the beginning does not count, on either side.
  public static Glob ofPaths(String pattern) {
    return new Glob(relative(pattern), true);
  }

  /// Over plain text, in which `*` stands for anything and capitals count like small letters.
  public static Glob ofText(String pattern) {
    return new Glob(pattern.toLowerCase(Locale.ROOT), false);
  }

  public boolean matches(String text) {
    var path = ofPaths ? relative(text) : text.toLowerCase(Locale.ROOT);
    return path.startsWith(beginning) && matchesRest(path);
  }

  /// Walks all positions of the pattern at once.
  private boolean matchesRest(String text) {
    var at = open(new BitSet(), beginning.length());
    for (int i = beginning.length(); i < text.length() && !at.isEmpty(); i++) {
      var next = new BitSet();
      for (int unit = at.nextSetBit(0); unit >= 0 && unit < units.size(); unit = at.nextSetBit(unit + 1)) {
        step(units.get(unit), text.charAt(i), unit, next);
      }
      at = next;
    }
    return at.get(units.size());
  }

  private void step(char unit, char letter, int at, BitSet next) {
    if (unit == ACROSS || unit == WITHIN && letter != '/') {
      open(next, at);
    } else if (unit != WITHIN && (unit == letter || unit == ONE && letter != '/')) {
      open(next, at + 1);
    }
  }

  /// A star may also stand for nothing.
  private BitSet open(BitSet positions, int at) {
    positions.set(at);
    for (int one = at; one < units.size() && (units.get(one) == ACROSS || units.get(one) == WITHIN); one++) {
      positions.set(one + 1);
    }
    return positions;
  }

  private static String relative(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    return path.substring(start);
  }
}
