package org.portolan.importers.script.php;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.text.LineBreaks;
import org.portolan.importers.tree.PhpPrograms;
import org.portolan.model.intake.UnreadKind;

/// `wp cron event run HOOK`: what plugins added to that hook, called one after the other.
final class WordPressHooks {
  private static final Pattern CALLED = Pattern.compile("(?:static\\s+)?(?=function\\s*\\()"
      + "|['\"]\\\\?(?:([\\w\\\\]+)::)?(\\w+)['\"]|(?:\\[|array\\s*\\()\\s*([^,\\n]{1,60}?)\\s*,\\s*['\"](\\w+)['\"]");
  private static final Pattern CLASS = Pattern.compile("(?m)^[ \\t]*+(?:(?:abstract|final)\\s+)*class\\s+(\\w+)");
  private static final int MOST = 20;
  private static final int LONGEST = 10_000;
  private static final Pattern NAME = Pattern.compile("[\\w./:-]+");

  private WordPressHooks() {}

  /// @param line on which the call is written, where it is text of the file itself
  private record Added(String path, String program, int line) {}

  /// Whether it is that command; then what it does, or that this is not known.
  static Optional<Optional<WordPressCommands>> of(Run run, List<String> words, Place place) {
    if (words.size() < 3 || !String.join(" ", words.subList(0, 3)).equals("cron event run")) {
      return Optional.empty();
    }
    var hooks = words.subList(3, words.size()).stream().filter(word -> NAME.matcher(word).matches())
        .limit(MOST).toList();
    if (hooks.isEmpty()) {
      run.unread(place, UnreadKind.ABSENT,
          "WordPress runs what is due: which hooks these are stands in its table of options, under cron");
    }
    var programs = PhpPrograms.of(run.tree());
    var path = "";
    var program = new StringBuilder();
    for (var hook : hooks) {
      var calls = calls(run, programs, hook);
      if (calls.isEmpty()) {
        run.unread(place, UnreadKind.DYNAMIC, "What runs at WordPress's hook " + hook + " was not found");
      }
      for (var call : calls) {
        path = path.isEmpty() ? call.path() : path;
        program.append("require_once '/").append(call.path()).append("'; ");
        // what is taken out of the file stands on the line where it stands there
        program.append("\n".repeat(Math.max(0, call.line() - 1 - LineBreaks.in(program))));
        program.append(call.program()).append(' ');
      }
    }
    return Optional
        .of(Optional.of(new WordPressCommands(path, program.toString())).filter(all -> !all.path().isEmpty()));
  }

  private static List<Added> calls(Run run, PhpPrograms programs, String hook) {
    var calls = new ArrayList<Added>();
    for (var hooked : programs.addedTo(hook)) {
      var text = run.file(hooked.path()).map(file -> file.text()).orElse("");
      var found = CALLED.matcher(text).region(hooked.at(), text.length());
      if (found.lookingAt()) {
        calls.add(new Added(hooked.path(), called(found, text), found.group(2) == null && found.group(4) == null
            ? LineBreaks.before(text, found.end()) + 1 : 1));
      }
    }
    return calls;
  }

  private static String called(Matcher added, String text) {
    if (added.group(2) != null) {
      return (added.group(1) == null ? "" : added.group(1) + "::") + added.group(2) + "();";
    }
    return added.group(4) != null
        ? "$added = new " + type(added.group(3), text) + "(); $added->" + added.group(4) + "();"
        : "$added = " + closure(text, added.end()) + "; $added();";
  }

  /// A function without a name, up to the bracket that closes it.
  private static String closure(String text, int from) {
    int depth = 0;
    for (int at = from; at < text.length() && at < from + LONGEST; at++) {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      if (depth == 0 && text.charAt(at) == '}') {
        return text.substring(from, at + 1);
      }
    }
    return "null";
  }

  /// `$this`, `__CLASS__` and `self::class` are the class that the file declares; others name theirs.
  private static String type(String written, String text) {
    var named = written.replaceAll("['\"]|::class|^new\\s+|\\(.*\\)|&", "").strip();
    var declared = CLASS.matcher(text);
    boolean own = named.startsWith("$") || named.equals("__CLASS__") || named.equals("self") || named.equals("static");
    return own && declared.find() ? declared.group(1) : named.replaceFirst("^\\$", "");
  }
}
