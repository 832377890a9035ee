package org.portolan.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Target;
import org.portolan.model.work.Progress;

/// Lists as the tools write them that people keep them in.
class InventoryFormsTest {
  @TempDir
  Path folder;

  @Test
  void aVirtualMachineIsTheServerAndNotWhatItRunsOn() throws Exception {
    var report = read("""
        VM,Powerstate,DNS Name,Primary IP Address,Annotation,Cluster,Host,OS according to the configuration file
        web1,poweredOn,web1.corp.example,10.0.0.21,shop,CL1,esx07.corp.example,Debian GNU/Linux 12 (64-bit)
        """);
    assertEquals(List.of("host web1"), found(report));
    assertTrue(report.facts().stream().anyMatch(fact -> fact instanceof Fact.Alias(_, var name, var address, _)
        && name.equals("web1") && address.equals("10.0.0.21")));
  }

  @Test
  void aNameBesideAnAddressIsThatOfAServer() throws Exception {
    assertEquals(List.of("host db1"),
        found(read("Name;Class;IP Address;Operating System;Owned by\ndb1;Linux Server;10.0.0.3;RHEL 8;K. Ahmed\n")));
    assertEquals(List.of("service Billing"), found(read("Name,Owner,Criticality\nBilling,K. Ahmed,1\n")));
  }

  @Test
  void aListOfAllSortsOfThingsTellsThemByTheirClass() throws Exception {
    var report = read("""
        CI Name;Klasse;Verantwortlicher;Abhängig von;IP-Adresse
        shop;Anwendung;Huber;shop-db;
        shop-db;Datenbank;Gruber;srv1;
        srv1;Database Server;Gruber;;10.3.0.1
        """);
    assertEquals(List.of("host srv1", "service shop", "service shop-db"), found(report).stream().sorted().toList());
    assertTrue(needs(report).contains("shop calls shop-db"), needs(report).toString());
  }

  @Test
  void aListInBracketsIsAList() throws Exception {
    assertEquals(List.of("host crm1", "service Billing", "service CRM"), found(read("""
        ExternalId,IPAddress,HostName,OS.Name,Applications
        e1,10.2.0.5,crm1,Linux,[CRM;Billing]
        """)).stream().sorted().toList());
  }

  @Test
  void parentsAndChildrenAreWhoNeedsWhom() throws Exception {
    var report = read("""
        Parent,Type,Child
        Shop,Depends on::Used by,Billing
        Billing,Depends on::Used by,Ledger
        """);
    assertTrue(needs(report).contains("Shop calls Billing"), needs(report).toString());
    assertEquals(List.of("Depends on “Ledger”, which no row describes"),
        report.unread().stream().map(one -> one.reason()).toList());
  }

  @Test
  void theTemplatesOfTheCloudsAreUnderstood() throws Exception {
    var azure = read("""
        *Server name,IP addresses,*Cores,*Memory (In MB),*OS name,OS version,OS architecture,Server type
        app1,10.0.0.4;10.0.1.4,4,8192,Windows Server 2016,1607,x64,Virtual
        """);
    assertEquals(List.of("host app1"), found(azure));
    assertEquals(2, azure.facts().stream().filter(Fact.Alias.class::isInstance).count());
    var aws = read("""
        ExternalId,IPAddress,HostName,VMware.VMName,OS.Name,OS.Version,CPU.NumberOfCores,RAM.TotalSizeInMB,Applications,Tags
        1,10.0.0.5,erp1,ERP-PROD-1,RHEL,8.6,4,16384,ERP,Env:prod
        """);
    assertEquals(List.of("host erp1", "service ERP"), found(aws));
    assertEquals(List.of("ERP runs-on erp1"), needs(aws));
  }

  @Test
  void installedProgramsAreNoApplications() throws Exception {
    assertEquals(List.of("host app1"), found(read("""
        Server name,Application,Version,Provider
        app1,Microsoft Visual C++ 2015 Redistributable,14.0,Microsoft
        app1,7-Zip,19.0,Igor Pavlov
        """)));
  }

  @Test
  void anApplicationOnSeveralServersRunsOnEach() throws Exception {
    var report =
        read("Application Name,Business Owner,Servers,Database,DB Server\nShop,A. Moreau,\"web1; web2\",shop,db1\n");
    assertEquals(List.of("host web1", "host web2", "service Shop"), found(report));
    assertEquals(List.of("Shop connects-to db1/shop", "Shop runs-on web1", "Shop runs-on web2"), needs(report));
  }

  @Test
  void aListOfDatabasesSaysWhereTheyRun() throws Exception {
    assertEquals(List.of("db1 connects-to db1/shop"), needs(read("""
        Server,Instance,Database,Engine,Size GB
        DB1,MAIN,shop,PostgreSQL,120
        """)));
  }

  @Test
  void whateverEncodingAndSeparatorItIsReadTheSame() throws Exception {
    var text =
        "Serveur\tAdresse IP\tApplication\tPropriétaire\r\nweb1\t10.0.0.1\t\"Boutique, en ligne\"\tÉ. Moreau\r\n";
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8,
        Charset.forName("windows-1252"))) {
      boolean marked = !charset.equals(Charset.forName("windows-1252"));
      var report = read(((marked ? "\uFEFF" : "") + text).getBytes(charset));
      assertEquals(List.of("host web1", "service Boutique", "service en ligne"), found(report), charset.toString());
    }
    assertEquals(List.of("host web1"), found(read("\uFEFFsep=|\nHostname|IP\nweb1|10.0.0.1\n")));
  }

  @Test
  void sheetsOfDifferentKindsAreReadTogether() throws Exception {
    var file = folder.resolve("landscape.xlsx");
    try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "test", "1.0")) {
      fill(workbook, "Cover", new String[][]{{"Landscape of the house"}, {"Stand 1.2.2026"}});
      fill(workbook, "vInfo", new String[][]{{"VM", "Host", "Primary IP Address"}, {"web1", "esx1", "10.0.0.1"}});
      fill(workbook, "Apps", new String[][]{{"", ""}, {"Anwendung", "Server"}, {"Shop", "web1"}, {"CRM", "web1"}});
      fill(workbook, "Links", new String[][]{{"Source", "Target", "Protocol"}, {"Shop", "CRM", "https"}});
    }
    var report = new TableImporter(file, Columns.USUAL).read(Progress.none());
    assertEquals(List.of("host web1", "service CRM", "service Shop"), found(report));
    assertTrue(needs(report).contains("Shop calls CRM"), needs(report).toString());
    assertEquals(List.of("landscape.xlsx#Cover"),
        report.unread().stream().map(one -> one.place().source()).distinct().toList());
  }

  private static void fill(Workbook workbook, String name, String[][] rows) {
    var sheet = workbook.newWorksheet(name);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        sheet.value(row, column, rows[row][column]);
      }
    }
  }

  private ImportReport read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private ImportReport read(byte[] bytes) throws Exception {
    var file = folder.resolve("list.csv");
    Files.write(file, bytes);
    return new TableImporter(file, Columns.USUAL).read(Progress.none());
  }

  private static List<String> found(ImportReport report) {
    return report.facts().stream().filter(Fact.Found.class::isInstance).map(fact -> ((Fact.Found) fact).asset())
        .map(asset -> (asset.kind() == AssetKind.HOST ? "host " : "service ") + asset.name()).distinct().sorted()
        .toList();
  }

  private static List<String> needs(ImportReport report) {
    return report.facts().stream().filter(Fact.Needs.class::isInstance).map(fact -> (Fact.Needs) fact)
        .map(need -> name(need.from()) + " " + need.kind().word() + " " + name(need.to())).distinct().sorted().toList();
  }

  private static String name(Target target) {
    return switch (target) {
      case Target.Known(var id) -> id.value().substring(id.value().lastIndexOf('/') + 1);
      case Target.Database database -> database.host() + "/" + database.database();
      case Target.Relation relation -> relation.name();
      case Target.Routine routine -> routine.name();
      case Target.Trigger trigger -> trigger.name();
      case Target.Host(_, var name) -> name;
      case Target.Endpoint(_, var address) -> address;
    };
  }
}
