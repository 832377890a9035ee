package org.portolan.importers.script.shell;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.text.TextFile;

/// The language of a script: by its first line, else by its name, else by how it begins.
public final class ScriptLanguage {
  private static final Pattern INTERPRETER =
      Pattern.compile("^#!\\s*\\S*?(?:env\\s+(?:-\\S+\\s+)?(?:\\w+=\\S+\\s+)*)?(\\w+?)[\\d.]*(?:\\s.*)?$");
  private static final Map<String,
      String> BY_PROGRAM = Map.ofEntries(Map.entry("sh", "shell"), Map.entry("bash", "shell"),
          Map.entry("dash", "shell"), Map.entry("ksh", "shell"), Map.entry("zsh", "shell"), Map.entry("ash", "shell"),
          Map.entry("csh", "shell"), Map.entry("tcsh", "shell"),
          Map.entry("perl", "perl"), Map.entry("python", "python"), Map.entry("pypy", "python"),
          Map.entry("php", "php"),
          Map.entry("ruby", "ruby"), Map.entry("node", "javascript"), Map.entry("nodejs", "javascript"),
          Map.entry("tclsh", "tcl"),
          Map.entry("Rscript", "R"), Map.entry("awk", "awk"), Map.entry("gawk", "awk"), Map.entry("psql", "sql"));
  private static final Map<String,
      String> BY_ENDING = Map.ofEntries(Map.entry("sh", "shell"), Map.entry("bash", "shell"),
          Map.entry("ksh", "shell"), Map.entry("csh", "shell"), Map.entry("pl", "perl"), Map.entry("pm", "perl"),
          Map.entry("py", "python"),
          Map.entry("php", "php"), Map.entry("rb", "ruby"), Map.entry("js", "javascript"), Map.entry("sql", "sql"),
          Map.entry("tcl", "tcl"), Map.entry("R", "R"), Map.entry("awk", "awk"), Map.entry("bat", "batch"),
          Map.entry("cmd", "batch"), Map.entry("ps1", "powershell"), Map.entry("psm1", "powershell"),
          Map.entry("ts", "javascript"), Map.entry("mts", "javascript"), Map.entry("rake", "ruby"),
          Map.entry("java", "java"), Map.entry("dtsx", "integration"), Map.entry("mjs", "javascript"),
          Map.entry("cjs", "javascript"));

  /// `eval 'exec perl -S $0 ${1+"$@"}'`, `exec tclsh "$0"`: for systems where the first line does not count.
  private static final Pattern HANDS_ON =
      Pattern
          .compile("(?m)^\\s*(?:eval\\s+['(\"]+\\s*)?exec\\s+(?:\\S*/)?([a-zA-Z]+)[\\d.]*\\b[^\\n]*[\"'\\s]\\$\\{?0");
  private static final Pattern EDITOR =
      Pattern.compile("-\\*-[^\\n]*?(?:mode:\\s*)?\\bc?(perl|python|sh|shell-script|ruby|php|tcl)\\b[^\\n]*-\\*-"
          + "|\\b(?:vim?|ex):[^\\n]*\\b(?:ft|filetype|syntax)=(perl|python|sh|ruby|php|tcl)\\b");
  private static final Pattern PERL =
      Pattern.compile(
          "(?m)^(?:use\\s+(?:strict|warnings|v?5[\\d.]*|[A-Z]\\w*(?:::\\w+)*)[^\\n]*;|package\\s+[\\w:]+\\s*;)");
  private static final Pattern PYTHON =
      Pattern.compile(
          "(?m)^(?:import\\s+[\\w.]+(?:\\s+as\\s+\\w+)?\\s*$|from\\s+[\\w.]+\\s+import\\s|def\\s+\\w+\\(.*\\):\\s*$)");
  private static final int BEGINNING = 4_000;
  /// Of files that `configure` makes programs from; the interpreter may be left open in them.
  private static final String TEMPLATE = ".in";

  private ScriptLanguage() {}

  /// Empty where neither tells.
  public static String of(TextFile file) {
    var first = file.lines().isEmpty() ? "" : file.lines().getFirst();
    if (first.startsWith("#!") && first.length() < 300) {
      var program = first.replaceFirst("^#!\\s*", "").split("\\s+", 20);
      var matcher = INTERPRETER.matcher(first);
      var name = program[0].substring(program[0].lastIndexOf('/') + 1);
      var word = name.equals("env") && matcher.matches() ? matcher.group(1) : name.replaceFirst("[\\d.]+$", "");
      var known = BY_PROGRAM.get(word);
      if (known != null) {
        return known;
      }
    }
    var name = file.name().endsWith(TEMPLATE) ? file.name().substring(0, file.name().length() - TEMPLATE.length())
        : file.name();
    int dot = name.lastIndexOf('.');
    var ending = dot < 0 ? "" : name.substring(dot + 1);
    var named = BY_ENDING.get(ending);
    return named != null ? named
        : first.startsWith("#!") && !first.contains("@") ? first.substring(2).strip() : begun(file.text());
  }

  /// Where nothing says it, the system's shell takes a text for its own.
  private static String begun(String text) {
    var head = text.length() > BEGINNING ? text.substring(0, BEGINNING) : text;
    var hands = HANDS_ON.matcher(head);
    if (hands.find() && BY_PROGRAM.containsKey(hands.group(1))) {
      return BY_PROGRAM.get(hands.group(1));
    }
    var editor = EDITOR.matcher(head.lines().limit(2).collect(Collectors.joining("\n")));
    if (editor.find()) {
      var mode = editor.group(1) == null ? editor.group(2) : editor.group(1);
      return BY_PROGRAM.getOrDefault(mode, mode.equals("shell-script") ? "shell" : mode);
    }
    return head.startsWith("<?") ? "php" : PERL.matcher(head).find() ? "perl"
        : PYTHON.matcher(head).find() ? "python" : head.isBlank() || head.startsWith("<") ? "" : "shell";
  }
}
