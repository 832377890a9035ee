package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Programs that start another one and go on without it: `screen -d -m`, `tmux new-session`, `start-stop-daemon`, `at`.
final class Detached {
  private static final Pattern SCREEN_VALUE = Pattern.compile("-[a-zA-Z]*[cehpsStT]");
  private static final Pattern SCREEN_ASKS = Pattern.compile("-(?:Q|X|r|R|x|ls|list|wipe|v)");
  private static final Set<String> TMUX_STARTS = Set.of("new-session", "new", "new-window", "neww", "split-window",
      "splitw", "respawn-pane", "respawnp", "respawn-window", "respawnw", "run-shell", "run");
  private static final Pattern TMUX_VALUE = Pattern.compile("-[a-zA-Z]*[ceFnstxyLSf]");

  private final Programs programs;

  Detached(Programs programs) {
    this.programs = programs;
  }

  Optional<Value> run(Run run, Execution process, String name, List<Value> words, Value input, Place place) {
    return switch (name) {
      case "screen" -> Optional.of(screen(run, process, words, place));
      case "tmux" -> Optional.of(tmux(run, process, words, place));
      case "start-stop-daemon" -> Optional.of(daemon(run, process, words, place));
      case "daemon", "daemonize" -> Optional.of(kept(run, process, words, place));
      case "at", "batch" -> Optional.of(later(run, process, words, input, place));
      default -> Optional.empty();
    };
  }

  private Value screen(Run run, Execution process, List<Value> words, Place place) {
    int i = 1;
    for (; i < words.size() && text(words.get(i)).startsWith("-"); i++) {
      if (SCREEN_ASKS.matcher(text(words.get(i))).matches()) {
        return Values.UNKNOWN;
      }
      i += SCREEN_VALUE.matcher(text(words.get(i))).matches() ? 1 : 0;
    }
    // a session that is asked or told something
    boolean asks = words.stream().skip(i).anyMatch(word -> text(word).matches("-[QX]"));
    if (i < words.size() && !asks) {
      programs.execute(run, process, words.subList(i, words.size()), Values.NOTHING, place);
    }
    return Values.UNKNOWN;
  }

  /// One word is a command for the shell, more are a program with its arguments.
  private Value tmux(Run run, Execution process, List<Value> words, Place place) {
    int i = operand(words, 1);
    var command = i < words.size() ? text(words.get(i)) : "";
    if (TMUX_STARTS.contains(command)) {
      int from = operand(words, i + 1);
      var rest = words.subList(Math.min(from, words.size()), words.size());
      int end = rest.stream().map(Detached::text).toList().indexOf(";");
      var started = end < 0 ? rest : rest.subList(0, end);
      if (started.size() == 1) {
        programs.shell(run, process, started.getFirst(), place);
      } else if (!started.isEmpty()) {
        programs.execute(run, process, started, Values.NOTHING, place);
      }
    } else if (command.equals("send-keys") || command.equals("send")) {
      int from = operand(words, i + 1);
      boolean entered = words.stream().anyMatch(word -> Set.of("Enter", "C-m", "KPEnter").contains(text(word)));
      if (entered && from < words.size()) {
        programs.shell(run, process, words.get(from), place);
      }
    }
    return Values.UNKNOWN;
  }

  private static int operand(List<Value> words, int from) {
    int i = from;
    while (i < words.size() && text(words.get(i)).startsWith("-")) {
      i += TMUX_VALUE.matcher(text(words.get(i))).matches() ? 2 : 1;
    }
    return i;
  }

  private Value daemon(Run run, Execution process, List<Value> words, Place place) {
    var texts = words.stream().map(Detached::text).toList();
    int behind = texts.indexOf("--");
    var own = behind < 0 ? texts : texts.subList(0, behind);
    boolean starts = own.contains("--start") || own.stream().anyMatch(word -> word.matches("-[bmoqv]*S[bmoqv]*"));
    int program = Math.max(own.indexOf("--startas"), own.indexOf("-a"));
    program = program < 0 ? Math.max(own.indexOf("--exec"), own.indexOf("-x")) : program;
    if (starts && program >= 0 && program + 1 < own.size()) {
      int folder = Math.max(own.indexOf("--chdir"), own.indexOf("-d"));
      var command = new ArrayList<Value>(List.of(words.get(program + 1)));
      command.addAll(behind < 0 ? List.of() : words.subList(behind + 1, words.size()));
      programs.execute(run, folder < 0 || folder + 1 >= own.size() ? process : process.in(own.get(folder + 1)), command,
          Values.NOTHING, place);
    }
    return Values.UNKNOWN;
  }

  /// `daemon --user=etl /srv/etl/run.sh`, as Red Hat's functions for service scripts have it, or the program of that name.
  private Value kept(Run run, Execution process, List<Value> words, Place place) {
    int i = 1;
    while (i < words.size() && text(words.get(i)).matches("[-+].*")) {
      i += text(words.get(i)).matches("--(?:check|pidfile|user|name|output|chdir|env)|-[pucola]") ? 2 : 1;
    }
    if (i + 1 == words.size()) {
      programs.shell(run, process, words.get(i), place);
    } else if (i < words.size()) {
      programs.execute(run, process, words.subList(i, words.size()), Values.NOTHING, place);
    }
    return Values.UNKNOWN;
  }

  /// `echo /srv/shop/close.sh | at now + 5 minutes`
  private Value later(Run run, Execution process, List<Value> words, Value input, Place place) {
    var texts = words.stream().map(Detached::text).toList();
    int file = texts.indexOf("-f");
    boolean asks = texts.stream().anyMatch(word -> word.matches("-[lrdc]"));
    if (file > 0 && file + 1 < words.size()) {
      programs.execute(run, process, List.of(new Value.Text("sh", place), words.get(file + 1)), Values.NOTHING, place);
    } else if (!asks && input instanceof Value.Text) {
      programs.shell(run, process, input, place);
    }
    return Values.UNKNOWN;
  }

  private static String text(Value value) {
    return Values.asText(value).text();
  }
}
