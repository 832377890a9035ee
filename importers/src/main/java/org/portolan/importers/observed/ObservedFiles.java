package org.portolan.importers.observed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.HostZone;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Reads session lists, socket lists and logs that lie among collected files: those that a collector wrote, and those
/// whose names say what they are.
public final class ObservedFiles implements TreeImporter {
  private static final int MOST_FILES = 200;
  private static final Pattern NAME = Pattern.compile("(?i)(?:.*/)?portolan/[^/]+\\.(?:txt|csv)"
      + "|(?:.*/)?[^/]*(?:netstat|lsof|(?:^|[/_.-])ss(?=[_.-])|processlist|stat_activity|stat_statements|dm_exec|sessions?|sockets?|nettcp(?:connection)?|sp_who2?|show[_-](?:clients|servers|pools)|server_audit|user_statistics|performance_schema)[^/]*\\.(?:txt|csv|tsv|out|log)"
      + "|(?:.*/)?(?:postgresql|pgbouncer|mysql|mariadb|slow|access|hikari|haproxy|audit|listener)[^/]*\\.(?:log|csv|json)(?:\\.\\d+)?"
      + "|(?:.*/)?W3SVC\\d+/u?_?ex\\d+[^/]*\\.log|(?:.*/)?[^/]*[_.-]access(?:[_.-][^/]*)?\\.log(?:\\.\\d+)?"
      + "|(?:.*/)?(?:postgresql|pgbouncer|mysql|mariadb)/(?:[^/]+/)*[^/]*\\.log(?:\\.\\d+)?"
      // As Red Hat's httpd, Tomcat and RDS call theirs.
      + "|(?:.*/)?[^/]*access[_.-]?log(?:[._-][\\d-]+)?(?:\\.(?:txt|log))?|(?:.*/)?postgresql\\.log\\.[\\d-]+(?:\\.csv)?");

  @Override
  public String name() {
    return "observed";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var viewpoint = new Viewpoint(tree.host(), "", zone(tree));
    int read = 0;
    for (var path : tree.paths()) {
      if (!NAME.matcher(path).matches()) {
        continue;
      }
      progress.check();
      if (read++ == MOST_FILES) {
        findings.unread(Location.of(path), UnreadKind.TOO_LARGE,
            "More than " + MOST_FILES + " logs and lists; this one and later ones were not read");
        return;
      }
      tree.file(path).ifPresent(file -> read(file, viewpoint, findings, progress));
    }
  }

  private void read(TextFile file, Viewpoint viewpoint, Findings findings, Progress progress) {
    try {
      var text = file.text();
      var record = new Record(file.path(), new StringReader(text), progress, () -> 0, text.length());
      var head = record.head();
      var kind = ObservedKind.of(head);
      if (kind.isEmpty()) {
        return;
      }
      var ledger = new Ledger(viewpoint);
      kind.get().reader(head).read(record, ledger);
      var facts = new SeenFacts(ledger, file.path());
      facts.facts(progress).forEach(findings::add);
      facts.unread(record.cut()).forEach(unread -> findings.unread(unread.place(), unread.kind(), unread.reason()));
      findings.read(file.path(), name());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  /// The host's own, because its logs are written in it.
  private static ZoneId zone(Tree tree) {
    return HostZone.of(tree).orElse(ZoneOffset.UTC);
  }
}
