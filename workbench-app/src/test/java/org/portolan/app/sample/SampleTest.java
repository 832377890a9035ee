package org.portolan.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.desk.KnownConnections;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;
import org.portolan.model.work.Progress;

/// The sample's truth: what is silent in it, and nothing else.
class SampleTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-17T10:00:00Z"), ZoneOffset.UTC);
  private static final String JOB = "job/legacy-app-01/etc/cron.d/";

  @TempDir
  private static Path folder;
  private static Survey survey;

  @BeforeAll
  static void make() throws ProblemException {
    Sample.make(folder.resolve("sample"), CLOCK, Progress.none());
    try (var store = FolderStore.openReadOnly(folder.resolve("sample"), CLOCK, "")) {
      var contents = store.read(Progress.none());
      survey = Survey.of(contents.manifest(), contents.inventory(), contents.logbook(), ZonedDateTime.now(CLOCK));
    }
  }

  @Test
  void itsDatabaseIsReadAgainTheWayItWasRead() throws ProblemException {
    var known = KnownConnections.of(folder.resolve("sample")).request("shop").orElseThrow();
    assertEquals("sa", known.user());
    assertEquals(List.of("legacy-db-01:5432/shop"), known.knownAs());
  }

  @Test
  void exactlyTheseDependenciesAreSilent() {
    var expected = new TreeMap<String, List<RuleId>>();
    expected.put("config/legacy-app-01/opt/report/report.ini", rules(51, 52));
    expected.put(JOB + "finance/invoice_run", rules(51, 56));
    expected.put(JOB + "finance/quarter_close-post", rules(51, 56));
    expected.put(JOB + "finance/rates", rules(51));
    expected.put(JOB + "shipping/labels", rules(51));
    expected.put(JOB + "shipping/tracking", rules(51));
    expected.put(JOB + "shop/send_weekly-to-customers", rules(57));
    expected.put("job/legacy-app-01/var/spool/cron/crontabs/report/daily_sales", rules(51));

    var found = new TreeMap<String, List<RuleId>>();
    survey.openSilent().forEach(one -> found.put(one.dependant().value(), grave(one)));
    assertEquals(expected, found);
  }

  /// R-52 comes and goes with the line a client is given its host in; the sample's truth holds the others exactly.
  private static List<RuleId> grave(SilentDependency one) {
    var named = one.dependant().value().startsWith("config/");
    return one.rules().stream().filter(rule -> named || rule.number() != 52).toList();
  }

  private static List<RuleId> rules(int... numbers) {
    return Arrays.stream(numbers).mapToObj(RuleId::of).toList();
  }

  @Test
  void theForgottenReportIsSeldomAndProvenToTheLine() {
    var close = survey.openSilent().stream().filter(one -> one.id().endsWith("quarter_close-post")).findFirst()
        .orElseThrow();
    assertEquals("2027-01-01T02:30+01:00[Europe/Paris]", close.nextRun().orElseThrow().toString());
    assertEquals(List.of("etc/cron.d/finance:3", "opt/fin/bin/quarter_close.sh:18"), close.evidence().stream()
        .map(evidence -> evidence.place().toString())
        .filter(place -> place.startsWith("etc") || place.endsWith(":18")).distinct().toList());
  }

  @Test
  void aDisabledJobIsKnownAndSaidToBeSwitchedOff() {
    var jobs = survey.inventory().assets().values().stream().filter(asset -> asset.kind() == AssetKind.SCHEDULED_JOB)
        .filter(asset -> asset.has("disabled")).map(asset -> asset.id().value()).toList();
    assertEquals(List.of(JOB + "shop/banner_cleanup"), jobs);
  }

  @Test
  void noSecretOfTheServerIsStored() throws IOException {
    for (var name : List.of("manifest.yaml", "logbook.yaml")) {
      assertFalse(Files.readString(folder.resolve("sample").resolve(name)).contains("not-the-real-one"), name);
    }
    assertFalse(survey.inventory().toString().contains("not-the-real-one"));
    assertFalse(survey.inventory().toString().contains("changeme"));
  }

  @Test
  void aFolderThatIsInUseIsLeftAlone() throws IOException {
    var used = Files.createDirectories(folder.resolve("used"));
    Files.writeString(used.resolve("mine.txt"), "mine");
    var problem = assertThrows(ProblemException.class, () -> Sample.make(used, CLOCK, Progress.none())).problem();
    assertEquals("folder-in-use", problem.code());
    assertEquals("mine", Files.readString(used.resolve("mine.txt")));
  }
}
