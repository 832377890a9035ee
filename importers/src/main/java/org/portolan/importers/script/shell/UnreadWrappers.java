package org.portolan.importers.script.shell;

import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Programs that nobody collected and that are given a command: `/opt/tools/run-locked -n x.lock "/srv/shop/close.sh -q"`.
/// Most of them run it, under a lock, with a time limit, or to mail what it says.
final class UnreadWrappers {
  /// How sure it is that such a program runs what it is given.
  private static final double HANDED = 0.7;
  /// What they are called; others take files to work on.
  private static final Pattern WRAPPER = Pattern.compile(
      "(?:.*[-_.])?(?:run|exec|cron|job|task|once|retry|guard|watch|launch|monitor|quiet|notify)(?:[-_.].*)?"
          + "|[jqb]sub|jstart|sbatch|srun|runitor|cronitor"
          + "|.*(?:lock|wrap)(?:ed|er|file|per)?(?:[-_.].*)?|cron(?!tab)[a-z]+");

  private UnreadWrappers() {}

  /// False where it is given no command that leads into the tree.
  static boolean run(Programs programs, Run run, Execution process, List<Value> words, Value input, Place place) {
    if (!WRAPPER.matcher(Paths.name(Values.asText(words.getFirst()).text())).matches()) {
      return false;
    }
    var by = process.withTrust(process.trust() * HANDED);
    for (int i = 1; i < words.size(); i++) {
      var text = Values.asText(words.get(i)).text().strip();
      var first = text.split("\\s+", 2)[0];
      if (first.equals(text) && startsCommand(programs, run, process, words.get(i), place)) {
        programs.execute(run, by, words.subList(i, words.size()), input, place);
        return true;
      }
      if (!first.equals(text)
          && (first.equals("cd") || startsCommand(programs, run, process, new Value.Text(first, place), place))) {
        programs.shell(run, by, words.get(i), place);
        return true;
      }
    }
    return false;
  }

  private static boolean startsCommand(Programs programs, Run run, Execution process, Value word, Place place) {
    var text = Values.asText(word).text();
    return programs.isInterpreter(Paths.name(text))
        || text.contains("/") && programs.locate(run, process, word, place.path()).flatMap(run::file)
            .filter(file -> !ScriptLanguage.of(file).isEmpty()).isPresent();
  }
}
