package org.portolan.importers.script.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.connection.ClientCommand;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.SqlReader;

/// Programs that nobody collected and that are given a command: `/opt/tools/run-locked -n x.lock "/srv/shop/close.sh -q"`.
/// Most of them run it, under a lock, with a time limit, or to mail what it says.
final class UnreadWrappers {
  /// How sure it is that such a program runs what it is given.
  private static final double HANDED = 0.7;
  /// How sure it is that the client inside another program is the one of that name.
  private static final double CLIENT = 0.85;
  /// What they are called; others take files to work on.
  private static final Pattern WRAPPER = Pattern.compile(
      "(?:.*[-_.])?(?:run|exec|cron|job|task|once|retry|guard|watch|launch|monitor|quiet|notify)(?:[-_.].*)?"
          + "|[jqb]sub|jstart|sbatch|srun|runitor|cronitor"
          + "|.*(?:lock|wrap)(?:ed|er|file|per)?(?:[-_.].*)?|cron(?!tab)[a-z]+");

  /// How sure that is of a program called anything.
  private static final double SCHEDULED = 0.6;
  /// Programs whose words are files to look at, to copy or to change.
  private static final Pattern TAKES_FILES = Pattern.compile(
      "cat|cp|mv|rm|ls|ln|dd|chmod|chown|chgrp|touch|test|stat|file|find|grep|[ef]grep|sed|g?awk|head|tail|sort|uniq|cut|wc"
          + "|diff|cmp|comm|(?:md5|sha\\d*|b2|ck)sum|md5|tar|[gpx]?zip|g?unzip|bzip2|xz|zstd|rsync|scp|sftp|install|mail"
          + "|mailx|mutt|echo|printf|logger|tee|which|type|pkill|pgrep|killall|kill|ps|git|svn|cvs|hg|make|vim?|less|more"
          + "|curl|wget|basename|dirname|readlink|realpath|du|df|mount|umount|logrotate|systemctl|service|patch|openssl"
          + "|gpg2?|split|shred|truncate|aws|gsutil|s3cmd|lint|.*(?:lint|check|tidy|fmt|doc)|source|\\.");

  private UnreadWrappers() {}

  /// False where it is given no command that leads into the tree.
  static boolean run(Programs programs, Run run, Execution process, List<Value> words, Value input, Place place) {
    var name = Paths.name(Values.asText(words.getFirst()).text());
    if (holdsClient(name, words, input)) {
      programs.execute(run, process.withTrust(process.trust() * CLIENT), words.subList(1, words.size()), input, place);
      return true;
    }
    boolean called = WRAPPER.matcher(name).matches();
    if (!called && !isScheduled(programs, run, process, name, words, place)) {
      return false;
    }
    var by = process.withTrust(process.trust() * (called ? HANDED : SCHEDULED));
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

  /// `dns-daemon sqlite3 lists.db "SELECT …"`: a program that has a database's client in it, and is given statements.
  private static boolean holdsClient(String name, List<Value> words, Value input) {
    var command = words.size() < 3 || TAKES_FILES.matcher(name).matches() ? Optional.<ClientCommand>empty()
        : ClientCommand.parse(words.stream().skip(1).map(word -> Values.asText(word).text()).toList());
    return command.filter(client -> client.purpose() == ClientCommand.Purpose.QUERY
        && (client.statements().stream().anyMatch(SqlReader::startsLikeSql)
            || client.readsInput() && !(input instanceof Value.Nothing)))
        .isPresent();
  }

  /// `jlocal /srv/shop/close.pl`, `/opt/tools/aloft perl close.pl` in a schedule: what is started again and again to be
  /// given a script, right behind its own options, starts that script. A program in a folder of its own may do anything
  /// with a file; of an interpreter it makes a process.
  private static boolean isScheduled(Programs programs, Run run, Execution process, String name, List<Value> words,
      Place place) {
    if (!process.script().isEmpty() || TAKES_FILES.matcher(name).matches()) {
      return false;
    }
    int first = 1;
    while (first < words.size() && Values.asText(words.get(first)).text().startsWith("-")) {
      first++;
    }
    if (first >= words.size()) {
      return false;
    }
    return first + 1 < words.size() && programs.isInterpreter(Paths.name(Values.asText(words.get(first)).text()))
        || name.equals(Values.asText(words.getFirst()).text())
            && startsCommand(programs, run, process, words.get(first), place);
  }

  private static boolean startsCommand(Programs programs, Run run, Execution process, Value word, Place place) {
    var text = Values.asText(word).text();
    return programs.isInterpreter(Paths.name(text))
        || text.contains("/") && programs.locate(run, process, word, place.path()).flatMap(run::file)
            .filter(file -> !ScriptLanguage.of(file).isEmpty()).isPresent();
  }
}
