package org.portolan.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class TableImporterTest {
  @TempDir
  Path folder;

  @Test
  void anInventoryBecomesHostsApplicationsAndWhatTheyNeed() throws Exception {
    var report = read("cmdb.csv", """
        Server name,IP address,Application,Owner,Deputy,Database,DB server,DB type,Depends on,Environment,OS
        WEB1,10.0.0.21,Shop,A. Moreau,K. Ahmed,shop,legacy-db-01,PostgreSQL 12,CRM; https://pay.example/api,production,Debian 10
        crm1,10.0.0.22,CRM,K. Ahmed,,,,,Mainframe,production,
        """, Columns.USUAL);
    assertEquals(List.of("service/crm1/CRM runs-on host crm1", "service/web1/Shop calls service/crm1/CRM",
        "service/web1/Shop connects-to POSTGRESQL legacy-db-01 shop",
        "service/web1/Shop connects-to https pay.example/api",
        "service/web1/Shop runs-on host web1"), needs(report));
    assertTrue(found(report).contains("service/web1/Shop {deputy=K. Ahmed, environment=production, owner=A. Moreau}"),
        found(report).toString());
    assertTrue(found(report).contains("host/web1 {environment=production, os=Debian 10}"), found(report).toString());
    assertTrue(report.facts().stream().anyMatch(fact -> fact instanceof Fact.Alias(var from, var name, var address, _)
        && from.isEmpty() && name.equals("web1") && address.equals("10.0.0.21")));
    assertEquals(List.of("Depends on “Mainframe”, which no row describes"), unread(report));
    assertEquals(3, report.unread().getFirst().place().line());
  }

  @Test
  void semicolonsLatin1TitlesAndGermanNamesAreUnderstood() throws Exception {
    var file = folder.resolve("liste.csv");
    Files.write(file, """
        Übersicht der Server;;;
        Stand: 1.2.2026;;;
        Rechner;Anwendung;Eigentümer;Abhängig von
        web1;Händlerportal;Jörg Groß;
        """.getBytes(Charset.forName("windows-1252")));
    var report = new TableImporter(file, Columns.USUAL).read(Progress.none());
    assertTrue(found(report).contains("service/web1/Händlerportal {owner=Jörg Groß}"), found(report).toString());
  }

  @Test
  void whatTheUserSaysOfAColumnGoesFirst() throws Exception {
    var columns = new Columns(Map.of("Kiste", Meaning.HOST, "Owner", Meaning.NOTHING));
    var report = read("own.csv", "Kiste;Owner\nweb9;nobody\n", columns);
    assertEquals(List.of("host/web9 {}"), found(report));
    assertEquals("{Kiste=HOST, Owner=NOTHING}",
        new TableImporter(folder.resolve("own.csv"), columns).taken().toString());
  }

  @Test
  void aWorkbookIsReadSheetBySheetWithDatesFormulasAndErrors() throws Exception {
    var file = folder.resolve("inventory.xlsx");
    try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "test", "1.0")) {
      var servers = workbook.newWorksheet("Servers");
      servers.value(0, 0, "Server list of the whole house");
      servers.range(0, 0, 0, 3).merge();
      servers.value(2, 0, "Hostname");
      servers.value(2, 1, "Application");
      servers.value(2, 2, "Notes");
      servers.value(2, 3, "Owner");
      servers.value(3, 0, "web1");
      servers.value(3, 1, "Shop");
      servers.value(3, 2, LocalDate.of(2026, 2, 1));
      servers.style(3, 2).format("yyyy-mm-dd").set();
      servers.formula(3, 3, "Lookup!A1");
      servers.value(4, 0, "web2");
      servers.value(4, 1, 4711);
      var jobs = workbook.newWorksheet("Jobs");
      jobs.value(0, 0, "Server");
      jobs.value(0, 1, "Job name");
      jobs.value(0, 2, "Schedule");
      jobs.value(1, 0, "web1");
      jobs.value(1, 1, "closing");
      jobs.value(1, 2, "0 3 1 */3 *");
      workbook.newWorksheet("Empty");
    }
    var report = new TableImporter(file, Columns.USUAL).read(Progress.none());
    assertTrue(found(report).contains("service/web1/Shop {comment=2026-02-01}"), found(report).toString());
    assertTrue(found(report).contains("service/web2/4711 {}"), found(report).toString());
    assertTrue(found(report).contains("job/web1/inventory/closing {schedule=0 3 1 */3 *}"), found(report).toString());
    assertTrue(unread(report).contains("Row 4: column D is a formula whose result is not in the file"),
        unread(report).toString());
    assertTrue(unread(report).contains("No row of this sheet has names of columns that are known"),
        unread(report).toString());
    assertEquals("inventory.xlsx#Jobs", report.read().getFirst().source());
  }

  @Test
  void aRowThatIsAboutNothingIsAnUnknownWithItsNumber() throws Exception {
    var report = read("x.csv", "Server,Owner\nweb1,A\n,B\n", Columns.USUAL);
    assertEquals(List.of("The row names neither a host nor an application nor a job: owner B"), unread(report));
    assertEquals(3, report.unread().getFirst().place().line());
  }

  @Test
  void secretsInCellsAreMasked() throws Exception {
    var report = read("x.csv", "Server,Notes\nweb1,password=Zu7geheim\n", Columns.USUAL);
    assertFalse(report.toString().contains("Zu7geheim"), report.toString());
    assertTrue(found(report).getFirst().contains(Attribute.COMMENT));
  }

  @Test
  void aTableWithoutKnownNamesIsRefusedWithAWayOut() {
    var problem = assertThrows(ProblemException.class, () -> read("x.csv", "a,b\n1,2\n", Columns.USUAL)).problem();
    assertTrue(problem.remedies().getFirst().contains("--map"), problem.toString());
  }

  @Test
  void noiseOfAnyKindIsReadOrRefused() throws Exception {
    var random = new Random(99);
    var pieces = List.of("Server", "Owner", ",", ";", "\n", "\"", "\t", "é", "\u0000", "PK\u0003\u0004", "depends on",
        "sep=", "web1", "10.0.0.1", "=1+1", "#REF!");
    for (int round = 0; round < 300; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        assertTrue(read("noise", text.toString(), Columns.USUAL).complete());
      } catch (ProblemException refused) {
        assertFalse(refused.problem().remedies().isEmpty());
      }
    }
  }

  private ImportReport read(String name, String text, Columns columns) throws IOException, ProblemException {
    var file = folder.resolve(name);
    Files.writeString(file, text);
    return new TableImporter(file, columns).read(Progress.none());
  }

  private static List<String> needs(ImportReport report) {
    return report.facts().stream().filter(Fact.Needs.class::isInstance).map(Fact.Needs.class::cast)
        .map(need -> told(need.from()) + " " + need.kind().word() + " " + told(need.to())).sorted().toList();
  }

  private static String told(Target target) {
    return switch (target) {
      case Target.Known(var id) -> id.value();
      case Target.Database(var engine, _, var host, _, var database) -> engine + " " + host + " " + database;
      case Target.Relation relation -> relation.name();
      case Target.Trigger trigger -> trigger.name();
      case Target.Routine routine -> routine.name();
      case Target.Host(_, var name) -> "host " + name;
      case Target.Endpoint(var scheme, var address) -> scheme + " " + address;
    };
  }

  private static List<String> found(ImportReport report) {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .map(asset -> asset.id() + " " + asset.attributes()).toList();
  }

  private static List<String> unread(ImportReport report) {
    return report.unread().stream().map(unread -> unread.reason()).toList();
  }
}
