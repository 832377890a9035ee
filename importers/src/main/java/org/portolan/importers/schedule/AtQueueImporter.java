package org.portolan.importers.schedule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads what `atq` and `at -c` said while a host was collected: whoever may not read the spool may still ask for jobs of
/// their own.
public final class AtQueueImporter implements TreeImporter {
  private static final String QUEUE = "portolan/at-queue.txt";
  private static final Pattern QUEUED =
      Pattern.compile(
          "\\s*(\\d{1,8})\\s+\\w{3} (\\w{3} +\\d{1,2} \\d{2}:\\d{2}:\\d{2} \\d{4})(?:\\s+\\S)?(?:\\s+(\\S+))?\\s*");
  private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy", Locale.ROOT);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  /// Five digits in base 16 are the job's number.
  private static final Pattern SPOOLED = Pattern.compile(".*/[a-zA-Z=]([0-9a-f]{5})[0-9a-f]{8}");

  @Override
  public String name() {
    return "at-queue";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.file(QUEUE).ifPresent(queue -> {
      findings.read(queue.path(), name());
      var spooled = spooled(tree);
      for (int number = 1; number <= queue.lines().size(); number++) {
        progress.check();
        var line = queue.line(number);
        if (!line.isBlank() && !line.startsWith("#")) {
          line(tree, queue, number, spooled, findings);
        }
      }
    });
  }

  private void line(Tree tree, TextFile queue, int number, Set<Integer> spooled, Findings findings) {
    var said = QUEUED.matcher(queue.line(number));
    var when = said.matches() ? moment(said.group(2)) : Optional.<String>empty();
    if (when.isEmpty()) {
      findings.unread(queue.at(number), UnreadKind.UNPARSED,
          "No entry of the queue of at: " + Secrets.evidence(queue.line(number)));
      return;
    }
    var text = tree.file("portolan/at-" + said.group(1) + ".txt");
    if (spooled.contains(Integer.parseInt(said.group(1)))) {
      text.ifPresent(file -> findings.read(file.path(), name()));
      return;
    }
    var user = said.group(3) == null ? "" : said.group(3);
    if (text.isPresent()) {
      AtSpoolImporter.read(text.get(), when.get(), user, new Declarations(tree, text.get(), name(), findings));
    } else {
      var jobs = new Declarations(tree, queue, name(), findings);
      jobs.unknown(number, UnreadKind.FORBIDDEN, "What job " + said.group(1) + " of at runs was not collected");
      jobs.tell(Declared.at(number, "at job " + said.group(1), when.get()).user(user));
    }
  }

  /// The numbers of jobs that were collected with the spool.
  private static Set<Integer> spooled(Tree tree) {
    return tree.paths().stream().map(SPOOLED::matcher).filter(file -> file.matches())
        .map(file -> Integer.parseInt(file.group(1), 16)).collect(Collectors.toSet());
  }

  /// On the host's own clock.
  private static Optional<String> moment(String said) {
    try {
      return Optional.of(MINUTE.format(LocalDateTime.parse(said.replaceAll(" +", " "), SAID)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
