package org.portolan.importers.script.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Scripts of the C shell, line by line as the Bourne shell would have them: `setenv`, `set`, `if ( … ) then`, `foreach`,
/// `switch`. Each line stays where it is.
final class CShell {
  private static final Pattern FIRST_LINE = Pattern.compile("^#!\\s*\\S*?\\bt?csh\\b.*");
  private static final Pattern SPOKEN = Pattern.compile("(?m)^[ \\t]*setenv[ \\t]+[A-Za-z_]\\w*(?:[ \\t]|$)");
  private static final Pattern DOCUMENT = Pattern.compile("<<\\s*[\\\\'\"]?([A-Za-z_]\\w*|!+)");
  private static final String BEFORE = "(^|;|&&|\\|\\||\\bthen|\\belse|\\bdo)(\\s*)";
  private static final Pattern SETENV = Pattern.compile(BEFORE + "setenv\\s+(\\w+)[ \\t]*");
  private static final Pattern LIST = Pattern.compile(BEFORE + "set\\s+(\\w+)\\s*=\\s*\\(([^()]*)\\)");
  private static final Pattern SET = Pattern.compile(BEFORE + "set\\s+(\\w+)\\s*=[ \\t]*");
  private static final Pattern FLAG =
      Pattern.compile(BEFORE + "(?:set\\s+\\w+\\s*(?=;|$)|onintr\\b|limit\\b|goto\\b|rehash\\b)");
  private static final Pattern UNSET = Pattern.compile(BEFORE + "unsetenv\\b");
  private static final Pattern COUNT = Pattern.compile(BEFORE + "@\\s*(\\w+)\\s*=\\s*([^;]*)");
  private static final Pattern STEP = Pattern.compile(BEFORE + "@\\s*(\\w+)\\s*([-+])[-+]");
  private static final Pattern EXIT = Pattern.compile("\\bexit\\s*\\(\\s*-?(\\d+)\\s*\\)");
  private static final Pattern ARGUMENT = Pattern.compile("\\$\\{?argv\\[(\\d+)\\]\\}?");
  private static final Pattern ARGUMENTS = Pattern.compile("\\$\\{?argv(?:\\[\\*\\])?\\}?");
  private static final Pattern PART = Pattern.compile("\\$(?:\\{(\\w+):([htr])\\}|(\\w+):([htr])\\b)");
  private static final Pattern IS_SET = Pattern.compile("\\$\\{?\\?(\\w+)\\}?\\s*(?:([!=])=\\s*([01]))?");
  private static final Pattern ORDER = Pattern.compile("\\s(<=|>=|<|>)\\s");
  private static final Pattern CASE = Pattern.compile("^(\\s*)case\\s+(.+?)\\s*:\\s*(.*)$");
  private static final int LONGEST_LINE = 5_000;

  /// What an `end`, a `case` or an `else` belongs to.
  private final Deque<Boolean> arms = new ArrayDeque<>();

  private CShell() {}

  /// Text of any other shell stays as it is.
  static String asBourne(String text) {
    int end = text.indexOf('\n');
    var first = end < 0 ? text : text.substring(0, end);
    boolean other = first.startsWith("#!") && !FIRST_LINE.matcher(first).matches();
    return other || !FIRST_LINE.matcher(first).matches() && !SPOKEN.matcher(text).find() ? text
        : new CShell().lines(text);
  }

  private String lines(String text) {
    var all = new ArrayList<String>();
    var until = "";
    for (var line : text.split("\n", -1)) {
      if (!until.isEmpty()) {
        all.add(line);
        until = line.equals(until) ? "" : until;
        continue;
      }
      all.add(line.strip().startsWith("#") || line.length() > LONGEST_LINE ? line : line(line));
      var document = DOCUMENT.matcher(line);
      until = document.find() && !line.strip().startsWith("#") ? document.group(1) : "";
    }
    return String.join("\n", all);
  }

  private String line(String said) {
    var plain = said.strip();
    if (plain.equals("endif")) {
      return "fi";
    }
    if (plain.equals("end")) {
      return "done";
    }
    if (plain.equals("endsw") && !arms.isEmpty()) {
      arms.pop();
      return "esac";
    }
    return words(headed(said, plain));
  }

  private String headed(String said, String plain) {
    var words = plain.startsWith("else if") ? plain.substring(5) : plain;
    int open = words.indexOf('(');
    var head = open < 0 ? "" : words.substring(0, open).strip();
    if (head.equals("if") || head.equals("while")) {
      int close = closing(words, open);
      var rest = words.substring(Math.min(words.length(), close + 1)).strip();
      var asked = condition(words.substring(open + 1, close));
      return head.equals("while") ? "while [[ " + asked + " ]]; do " + rest
          : rest.startsWith("then") ? (words.equals(plain) ? "if" : "elif") + " [[ " + asked + " ]]; " + rest
              : "if [[ " + asked + " ]]; then " + rest + "; fi";
    }
    if (head.matches("foreach\\s+\\w+")) {
      return "for " + head.substring("foreach".length()).strip() + " in "
          + words.substring(open + 1, closing(words, open))
          + "; do";
    }
    if (head.equals("switch")) {
      arms.push(false);
      return "case " + words.substring(open + 1, closing(words, open)).strip() + " in";
    }
    return arms.isEmpty() ? said : arm(said, plain);
  }

  /// An arm that nothing ends goes on into the next one.
  private String arm(String said, String plain) {
    var label = CASE.matcher(plain.equals("default:") ? "case *:" : said);
    if (label.matches()) {
      boolean open = arms.pop();
      arms.push(true);
      return (open ? ";& " : "") + label.group(2) + ") " + label.group(3);
    }
    if (plain.equals("breaksw")) {
      arms.pop();
      arms.push(false);
      return ";;";
    }
    return said;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private static String condition(String said) {
    var text = IS_SET.matcher(said.strip()).replaceAll(found -> {
      boolean negative = found.group(2) != null && found.group(2).equals("=") == found.group(3).equals("0");
      return Matcher.quoteReplacement((negative ? "-z" : "-n") + " \"${" + found.group(1) + "+x}\" ");
    });
    text = ORDER.matcher(text).replaceAll(found -> " " + switch (found.group(1)) {
      case "<" -> "-lt";
      case ">" -> "-gt";
      case "<=" -> "-le";
      default -> "-ge";
    } + " ");
    return text.replaceAll("(^|[\\s!])-z (?=[^\"])", "$1! -s ");
  }

  private static String words(String said) {
    var text = said;
    for (var rule : List.of(new Rule(LIST, "$1$2$3=\"$4\""), new Rule(SET, "$1$2$3="),
        new Rule(SETENV, "$1$2export $3="),
        new Rule(FLAG, "$1$2: "), new Rule(UNSET, "$1$2unset"), new Rule(COUNT, "$1$2$3=\\$(($4))"),
        new Rule(STEP, "$1$2$3=\\$(($3$4 1))"), new Rule(EXIT, "exit $1"), new Rule(ARGUMENT, "\\${$1}"))) {
      text = rule.from.matcher(text).replaceAll(rule.to);
    }
    text = ARGUMENTS.matcher(text.replace("$#argv", "$#").replace("${#argv}", "$#")).replaceAll("\\$@");
    text = PART.matcher(text).replaceAll(found -> {
      var name = found.group(1) == null ? found.group(3) : found.group(1);
      var part = found.group(1) == null ? found.group(4) : found.group(2);
      return Matcher
          .quoteReplacement("${" + name + (part.equals("h") ? "%/*" : part.equals("t") ? "##*/" : "%.*") + "}");
    });
    return text.replace("$status", "$?").replaceAll("(>>?)&!?(?=\\s*[^\\s\\d])", "$1").replaceAll("(>>?)!", "$1");
  }

  private record Rule(Pattern from, String to) {}
}
