package org.portolan.importers.script.shell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Works out a sum of the shell (`$(( (n + 1) % 4 ))`), where all of its variables are known.
final class Sums {
  private static final int LONGEST = 300;
  private static final int DEEPEST = 30;
  private static final Pattern TOKEN = Pattern.compile(
      "\\s*(?:(\\d{1,12})|\\$?\\{?(#?[A-Za-z_]\\w*(?:\\[[@*]\\])?|[\\d#])\\}?|(\\|\\||&&|==|!=|<=|>=|<<|>>|[-+*/%<>&|^!~()]))");
  /// From what binds least to what binds most.
  private static final String[][] LEVELS = {{"||"}, {"&&"}, {"|"}, {"^"}, {"&"}, {"==", "!="}, {"<", ">", "<=", ">="},
      {"<<", ">>"}, {"+", "-"}, {"*", "/", "%"}};

  private final String text;
  private final Function<String, OptionalLong> variables;
  private int at;
  private int depth;
  private String sign = "";

  private Sums(String text, Function<String, OptionalLong> variables) {
    this.text = text;
    this.variables = variables;
  }

  /// Empty where it is no plain sum, or where somebody's value is not known.
  static OptionalLong of(String text, Function<String, OptionalLong> variables) {
    if (text.length() > LONGEST || text.isBlank()) {
      return OptionalLong.empty();
    }
    var sums = new Sums(text.stripTrailing(), variables);
    var value = sums.level(0);
    return value.isPresent() && sums.sign.isEmpty() && sums.at == sums.text.length()
        ? OptionalLong.of(value.get()) : OptionalLong.empty();
  }

  private Optional<Long> level(int level) {
    if (level == LEVELS.length) {
      return operand();
    }
    var left = level(level + 1);
    while (left.isPresent() && next(LEVELS[level])) {
      var by = sign;
      sign = "";
      var right = level(level + 1);
      long one = left.get();
      left = right.flatMap(other -> worked(one, by, other));
    }
    return left;
  }

  /// Whether a sign of this level follows, which is then taken.
  private boolean next(String[] signs) {
    if (sign.isEmpty()) {
      var token = TOKEN.matcher(text).region(at, text.length());
      if (!token.lookingAt() || token.group(3) == null) {
        return false;
      }
      sign = token.group(3);
      at = token.end();
    }
    return List.of(signs).contains(sign);
  }

  private Optional<Long> operand() {
    var token = TOKEN.matcher(text).region(at, text.length());
    if (depth > DEEPEST || !sign.isEmpty() || !token.lookingAt()) {
      return Optional.empty();
    }
    at = token.end();
    if (token.group(1) != null) {
      return Optional.of(Long.parseLong(token.group(1), token.group(1).matches("0[0-7]+") ? 8 : 10));
    }
    if (token.group(2) != null) {
      var value = variables.apply(token.group(2));
      return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
    depth++;
    try {
      return switch (token.group(3)) {
        case "(" -> bracketed();
        case "-" -> operand().map(value -> -value);
        case "+" -> operand();
        case "!" -> operand().map(value -> value == 0 ? 1L : 0L);
        case "~" -> operand().map(value -> ~value);
        default -> Optional.empty();
      };
    } finally {
      depth--;
    }
  }

  private Optional<Long> bracketed() {
    var inner = level(0);
    if (sign.isEmpty()) {
      next(new String[0]);
    }
    boolean closed = sign.equals(")");
    sign = "";
    return closed ? inner : Optional.empty();
  }

  private static Optional<Long> worked(long one, String by, long other) {
    return switch (by) {
      case "||" -> said(one != 0 || other != 0);
      case "&&" -> said(one != 0 && other != 0);
      case "|" -> Optional.of(one | other);
      case "^" -> Optional.of(one ^ other);
      case "&" -> Optional.of(one & other);
      case "==" -> said(one == other);
      case "!=" -> said(one != other);
      case "<" -> said(one < other);
      case ">" -> said(one > other);
      case "<=" -> said(one <= other);
      case ">=" -> said(one >= other);
      case "<<" -> Optional.of(one << other);
      case ">>" -> Optional.of(one >> other);
      case "+" -> Optional.of(one + other);
      case "-" -> Optional.of(one - other);
      case "*" -> Optional.of(one * other);
      default -> other == 0 ? Optional.empty() : Optional.of(by.equals("/") ? one / other : one % other);
    };
  }

  private static Optional<Long> said(boolean holds) {
    return Optional.of(holds ? 1L : 0L);
  }
}
