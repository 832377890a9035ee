package org.portolan.importers.script.windows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.portolan.importers.sql.Hole;

/// How the two languages spell settings, variables and comments.
enum WindowsLanguage {
  BATCH("batch", "cmd(?:\\.exe)?", "^",
      Pattern.compile("(?i)^\\s*@?set\\s+(?:/[a-z]\\s+)?\"?(\\w+)=([^\"]*)\"?\\s*$"),
      Pattern.compile("%~(?:dp|d|p)0|%(\\w+)%|%~?(\\d)|!(\\w+)!"), Pattern.compile("(?i)^\\s*@?(?:rem\\b|::).*")),
  POWERSHELL("powershell", "(?:powershell|pwsh)(?:\\.exe)?", "`",
      Pattern
          .compile(
              "^\\s*(?:\\[\\w+\\]\\s*)?\\$(?:script:|global:|env:)?(\\w+)\\s*=\\s*[\"']([^\"']*)[\"']\\s*[;,]?\\s*$"),
      Pattern.compile(
          "\\$\\(\\s*\\$(\\w+)\\s*\\)|\\$\\([^)]{0,500}\\)|\\$\\{(\\w+)\\}|\\$(?:script:|global:|env:)?(\\w+)(?:\\.\\w+)*"),
      Pattern.compile("^\\s*#.*"));

  /// Longer ones come about where variables are filled into themselves again and again.
  private static final int LONGEST = 200_000;

  private final String word;
  private final Pattern program;
  private final String goesOn;
  private final Pattern sets;
  private final Pattern variable;
  private final Pattern comment;

  WindowsLanguage(String word, String program, String goesOn, Pattern sets, Pattern variable, Pattern comment) {
    this.word = word;
    this.program = Pattern.compile("(?i)" + program);
    this.goesOn = goesOn;
    this.sets = sets;
    this.variable = variable;
    this.comment = comment;
  }

  String word() {
    return word;
  }

  boolean isCalled(String name) {
    return program.matcher(name).matches();
  }

  boolean isComment(String line) {
    return comment.matcher(line).matches();
  }

  boolean goesOn(String line) {
    return line.stripTrailing().endsWith(goesOn);
  }

  Matcher setting(String line) {
    return sets.matcher(line);
  }

  /// What a script's variables hold because of the words it is started with.
  Map<String, String> given(List<String> words) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean pair = word.matches("-[A-Za-z]\\w*") && i + 1 < words.size() && !words.get(i + 1).matches("-[A-Za-z].*");
      if (this == BATCH) {
        given.put(String.valueOf(i + 1), word);
      } else if (pair) {
        given.put(word.substring(1).toLowerCase(Locale.ROOT), words.get(i + 1));
      }
    }
    return given;
  }

  /// Fills in what is known of the variables; the rest is a hole.
  ///
  /// @param folder of the script, on the host
  String filled(String text, Map<String, String> variables, String folder) {
    var matcher = variable.matcher(text);
    var made = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(made, Matcher.quoteReplacement(meant(matcher, variables, folder)));
      if (made.length() > LONGEST) {
        return Hole.TEXT;
      }
    }
    return matcher.appendTail(made).toString();
  }

  private String meant(Matcher named, Map<String, String> variables, String folder) {
    var whole = named.group();
    if (whole.startsWith("%~dp") || whole.equalsIgnoreCase("$PSScriptRoot")) {
      return this == BATCH ? folder + "/" : folder;
    }
    return IntStream.rangeClosed(1, named.groupCount()).filter(i -> named.group(i) != null).boxed().findFirst()
        .map(i -> variables.getOrDefault(named.group(i).toLowerCase(Locale.ROOT), Hole.TEXT)).orElse(Hole.TEXT);
  }
}
