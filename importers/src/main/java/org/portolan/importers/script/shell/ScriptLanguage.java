package org.portolan.importers.script.shell;

import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// The language of a script: by its first line, else by its name.
public final class ScriptLanguage {
  private static final Pattern INTERPRETER =
      Pattern.compile("^#!\\s*\\S*?(?:env\\s+(?:-\\S+\\s+)?(?:\\w+=\\S+\\s+)*)?(\\w+?)[\\d.]*(?:\\s.*)?$");
  private static final Map<String,
      String> BY_PROGRAM = Map.ofEntries(Map.entry("sh", "shell"), Map.entry("bash", "shell"),
          Map.entry("dash", "shell"), Map.entry("ksh", "shell"), Map.entry("zsh", "shell"), Map.entry("ash", "shell"),
          Map.entry("perl", "perl"), Map.entry("python", "python"), Map.entry("pypy", "python"),
          Map.entry("php", "php"),
          Map.entry("ruby", "ruby"), Map.entry("node", "javascript"), Map.entry("nodejs", "javascript"),
          Map.entry("tclsh", "tcl"),
          Map.entry("Rscript", "R"), Map.entry("awk", "awk"), Map.entry("gawk", "awk"), Map.entry("psql", "sql"));
  private static final Map<String,
      String> BY_ENDING = Map.ofEntries(Map.entry("sh", "shell"), Map.entry("bash", "shell"),
          Map.entry("ksh", "shell"), Map.entry("pl", "perl"), Map.entry("pm", "perl"), Map.entry("py", "python"),
          Map.entry("php", "php"), Map.entry("rb", "ruby"), Map.entry("js", "javascript"), Map.entry("sql", "sql"),
          Map.entry("tcl", "tcl"), Map.entry("R", "R"), Map.entry("awk", "awk"), Map.entry("bat", "batch"),
          Map.entry("cmd", "batch"), Map.entry("ps1", "powershell"), Map.entry("psm1", "powershell"),
          Map.entry("ts", "javascript"), Map.entry("mjs", "javascript"), Map.entry("cjs", "javascript"));

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
    int dot = file.name().lastIndexOf('.');
    var ending = dot < 0 ? "" : file.name().substring(dot + 1);
    return BY_ENDING.getOrDefault(ending, first.startsWith("#!") ? first.substring(2).strip() : "");
  }
}
