package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.Ids;

/// `sh`, `bash` and their like: `-c text`, a file, or a script on standard input.
final class Shells {
  private static final Set<String> NAMES =
      Set.of("sh", "bash", "dash", "ksh", "zsh", "ash", "ksh93", "mksh", "csh", "tcsh");

  private Shells() {}

  static boolean isShell(String name) {
    return NAMES.contains(name);
  }

  static Value run(Programs programs, Run run, Execution process, List<Value> words, Value input, Place place) {
    int i = 1;
    while (i < words.size()) {
      var word = Values.asText(words.get(i)).text();
      if (word.matches("-[a-z]*c[a-z]*") && i + 1 < words.size()) {
        var arguments =
            i + 3 <= words.size() ? words.subList(Math.min(words.size(), i + 3), words.size()) : List.<Value>of();
        return programs.shell(run, process.with(arguments), words.get(i + 1), input, place);
      }
      if (word.equals("-o") || word.equals("+o") || word.equals("--rcfile") || word.equals("--init-file")) {
        i++;
      } else if (word.equals("-s") || word.equals("-")) {
        break;
      } else if (!word.startsWith("-") && !word.startsWith("+")) {
        return file(programs, run, process, words.subList(i, words.size()), input, place);
      }
      i++;
    }
    return input instanceof Value.Nothing ? Values.UNKNOWN : programs.shell(run, process, input, place);
  }

  /// `echo "cd /srv && ./close.sh" | su -l shop`: the shell of another user, which is given its commands.
  static Value another(Programs programs, Run run, Execution process, List<String> words, Value input, Place place) {
    int i = 1;
    while (i < words.size() && words.get(i).startsWith("-")) {
      i += words.get(i).matches("-[a-z]*[sgGw]|--(?:shell|group|supp-group|whitelist-environment)") ? 2 : 1;
    }
    var user = i < words.size() ? words.get(i) : "root";
    return input instanceof Value.Nothing ? Values.UNKNOWN : programs.shell(run, process.as(user), input, place);
  }

  private static Value file(Programs programs, Run run, Execution process, List<Value> words, Value input,
      Place place) {
    var written = run.written().read(process, words.getFirst()).filter(text -> !text.isUnknown());
    if (written.isPresent()) {
      return programs.shell(run, process.with(words.subList(1, words.size())), written.get(), place);
    }
    var found = programs.locate(run, process, words.getFirst(), place.path());
    if (found.isEmpty()) {
      programs.missing(run, process, words.getFirst(), place, true);
      programs.alike(run, process, words.getFirst(), words.subList(1, words.size()), input, place);
      return Values.UNKNOWN;
    }
    var path = found.get();
    programs.called(run, process, path, place);
    var inner =
        process.starting(Ids.script(run.tree().host(), path), path, words.subList(1, words.size()));
    run.reached(path);
    var printed = new ArrayList<Value>();
    run.nested(() -> printed.add(new ShellMachine(run, programs).start(run.text(path), inner,
        new Place(path, 1), input)));
    return printed.isEmpty() ? Values.UNKNOWN : printed.getFirst();
  }
}
