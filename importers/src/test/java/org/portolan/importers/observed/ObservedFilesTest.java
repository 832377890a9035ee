package org.portolan.importers.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.TreeLimits;
import org.portolan.importers.tree.Trees;
import org.portolan.model.work.Progress;

class ObservedFilesTest {
  private static final String REQUEST =
      "10.0.0.7 - - [31/Jan/2026:10:00:00 +0100] \"GET /stock/list HTTP/1.1\" 200 512 \"-\" \"stock-sync/1\"\n";
  private static final String STATEMENT =
      "2026-01-31 10:00:00 UTC:10.0.0.4(45678):app@ledger:[1234]:LOG:  statement: INSERT INTO facts VALUES (1)\n";

  @TempDir
  private Path folder;

  @Test
  void logsAreFoundUnderTheNamesThatServersGiveThem() throws Exception {
    write("opt/tomcat/logs/localhost_access_log.2026-01-31.txt", REQUEST);
    write("var/log/httpd/access_log", REQUEST);
    write("var/log/httpd/ssl_access_log-20260131", REQUEST);
    write("var/log/nginx/shop.access.log.1", REQUEST);
    write("logs/postgresql.log.2026-01-31-10", STATEMENT);
    write("notes/access_logins.txt", REQUEST);
    var findings = new Findings();
    var tree = Trees.gather(folder, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
    new ObservedFiles().read(tree, findings, Progress.none());
    assertEquals(
        List.of("logs/postgresql.log.2026-01-31-10", "opt/tomcat/logs/localhost_access_log.2026-01-31.txt",
            "var/log/httpd/access_log", "var/log/httpd/ssl_access_log-20260131", "var/log/nginx/shop.access.log.1"),
        findings.read().stream().map(source -> source.source()).sorted().toList());
  }

  private void write(String path, String text) throws Exception {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
