package org.portolan.importers.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

class CollectedArchiveTest {
  @TempDir
  Path root;

  @Test
  void whatTheCollectorWroteBesideTheFilesIsRead() throws Exception {
    write("etc/hostname", "web1\n");
    write("etc/timezone", "Europe/Paris\n");
    write("portolan/not-read.txt",
        "/var/spool/cron/crontabs\tpermission denied\n/etc/default/huge\tlarger than 1000000 bytes\n");
    write("portolan/addresses.txt", """
        # captured_at 2026-02-01T03:00:00Z
            inet 127.0.0.1/8 scope host lo
            inet 10.0.0.21/24 brd 10.0.0.255 scope global eth0
            inet 172.17.0.1/16 brd 172.17.255.255 scope global docker0
            inet6 fe80::1/64 scope link
        """);
    write("portolan/ss.txt", """
        # captured_at 2026-02-01T03:00:00Z
        State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process
        ESTAB  0      0          10.0.0.21:41000    10.0.0.14:5432  users:(("java",pid=77,fd=45))
        """);
    write("portolan/df.txt", "Filesystem 1024-blocks Used\n");
    write("var/log/postgresql/postgresql-15-main.log",
        "2026-02-01 04:00:00.000 [12] etl@shop LOG:  statement: SELECT * FROM sales.orders\n");
    var report = new FilesImporter(root, "").read(Progress.none());
    assertEquals(List.of("etc/default/huge TOO_LARGE", "var/spool/cron/crontabs FORBIDDEN"),
        report.unread().stream().filter(unread -> unread.reason().startsWith("It was not collected"))
            .map(unread -> unread.place().source() + " " + unread.kind()).toList());
    assertEquals(UnreadKind.FORBIDDEN, report.unread().getLast().kind());
    assertEquals(List.of("10.0.0.21"), report.facts().stream().filter(Fact.Alias.class::isInstance)
        .map(fact -> ((Fact.Alias) fact).address()).toList());
    assertEquals(List.of("etl", "web1 (java)"), clients(report));
    assertTrue(watched(report).contains("2026-02-01T03:00:00Z"), watched(report).toString());
  }

  @Test
  void whatRunsOnAHostHowFullItIsAndItsLanguageCountForTheHost() throws Exception {
    write("etc/hostname", "web1\n");
    write("etc/systemd/system/close.timer", "[Timer]\nOnCalendar=daily\n");
    write("portolan/ps.txt", """
        # captured_at 2026-02-01T03:00:00Z
        # ps -e -o user= -o pid= -o ppid= -o args=
        root           1       0 /sbin/init
        postgres     800       1 /usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main
        postgres     801     800 postgres: 15/main: checkpointer
        mysql        900       1 /usr/sbin/mariadbd
        root        1100    1099 grep postgres
        """);
    write("portolan/df.txt", """
        # captured_at 2026-02-01T03:00:00Z
        Filesystem     1024-blocks      Used Available Capacity Mounted on
        udev               4000000         0   4000000       0% /dev
        /dev/sda1         39062500   9765625  29296875      25% /
        nas1:/vol/data   976562500 488281250 488281250      50% /srv/data
        """);
    write("portolan/locale.txt", "LANG=C.UTF-8\nLC_CTYPE=\"de_DE.UTF-8\"\nLC_ALL=de_DE.UTF-8\n");
    write("portolan/timers.txt", """
        NEXT LEFT LAST PASSED UNIT ACTIVATES
        Sun 2026-02-01 12:00:00 UTC 1h left - - close.timer close.service
        Sun 2026-02-01 12:00:00 UTC 1h left - - ledger.timer ledger.service
        """);
    var report = new FilesImporter(root, "").read(Progress.none());
    var host = report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .filter(asset -> asset.kind() == AssetKind.HOST).findFirst().orElseThrow();
    assertEquals("mariadbd (mysql), postgres (postgres)", host.attribute("databases-running").orElse(""));
    assertEquals("/ 10 GB of 40 GB, /srv/data 500 GB of 1 TB", host.attribute("disks").orElse(""));
    assertEquals("de_DE.UTF-8", host.attribute("locale").orElse(""));
    assertEquals(List.of("portolan/timers.txt:3 ledger.timer starts ledger.service, and was not collected"),
        report.unread().stream().filter(unread -> unread.place().source().startsWith("portolan/"))
            .map(unread -> unread.place() + " " + unread.reason()).toList());
  }

  @Test
  void anAccessLogIsReadWhateverElseItIsCalled() throws Exception {
    write("var/log/apache2/other_vhosts_access.log",
        "shop.corp:443 10.0.0.9 - - [31/Jan/2026:10:00:00 +0100] \"GET /api/orders?id=7 HTTP/1.1\" 200 12 \"-\" \"curl/8\"\n");
    assertEquals(List.of("10.0.0.9 (curl)"), clients(new FilesImporter(root, "web1").read(Progress.none())));
  }

  private static List<String> clients(ImportReport report) {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .filter(asset -> asset.kind() == AssetKind.CLIENT).map(Asset::name).sorted().toList();
  }

  private static List<String> watched(ImportReport report) {
    return report.facts().stream().filter(Fact.Watched.class::isInstance)
        .map(fact -> ((Fact.Watched) fact).from().toString()).toList();
  }

  private void write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
