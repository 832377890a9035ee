package org.portolan.model.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.PhaseOutline.Part;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.manifest.Context.AudienceKind;
import org.portolan.model.manifest.PhaseModel;
import org.portolan.model.manifest.Window;
import org.portolan.model.quality.Quality;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.silent.SilentDependency;

/// What has to be done before the night, in the order of the method. Days are planning values for a small move; the
/// size of this one stretches those that grow with it ([Sizing]).
final class Duties {
  /// The audit of data quality ends this long before the first test migration.
  private static final Period BEFORE_TEST = Period.ofDays(14);

  private final Basis basis;
  private final Done done;
  private final Runbook night;
  private final double size;
  private final List<Duty> duties = new ArrayList<>();
  private Part part = Part.AUDIT;

  private Duties(Basis basis, List<SilentDependency> silent, Runbook night) {
    this.basis = basis;
    this.done = new Done(basis, silent, night);
    this.night = night;
    this.size = Sizing.stretch(basis);
  }

  static List<Duty> of(Basis basis, List<SilentDependency> silent, Runbook night) {
    var duties = new Duties(basis, silent, night);
    duties.audit();
    switch (basis.context().phases()) {
      case FIVE_PHASES -> {
        duties.test();
        duties.acceptance();
      }
      case THREE_PHASES -> {
        duties.shadow();
        duties.runBoth();
      }
    }
    duties.planning();
    return List.copyOf(duties.duties);
  }

  private void audit() {
    part = basis.context().phases() == PhaseModel.FIVE_PHASES ? Part.AUDIT : Part.SHADOW;
    add("audit/read", "Read every database and host", grown(2), runs(), done.read());
    add("audit/agree", "Agree scope, criteria, strategy and downtime", 2, decides(), done.agreed());
    add("audit/decide", "Decide what happens to every asset", grown(4), runs(), done.decided(), "audit/read");
    add("audit/silent", "Close the silent dependencies", grown(3), runs(), done.silentClosed(), "audit/read");
    add("audit/unknown", "Answer what could not be read", grown(2), reviewer(), done.answered(), "audit/read");
    assess();
    add("audit/speed", "Measure how fast the old side is", 2, monitors(), 0, "audit/read");
  }

  private void assess() {
    var ended = Quality.lookedAt(basis.inventory()).map(at -> at.atZone(basis.zone()).toLocalDate());
    duties.add(new Duty("audit/quality", "Assess the quality of the data", part, grown(3), List.of("audit/read"),
        Map.of(), Optional.empty(), runs(), done.assessed(), ended));
  }

  private void test() {
    part = Part.TEST;
    preparation("Set up staging like production");
    var before = firstCopyNeeds();
    int runs = basis.context().thresholds().cleanRehearsals();
    for (int run = 1; run <= runs; run++) {
      var needs = run == 1 ? before : new String[]{"test/rehearse-" + (run - 1)};
      distant("test/rehearse-" + run, "Rehearse the whole night, run " + run + " of " + runs, nightDays() + 1, needs);
    }
  }

  private void acceptance() {
    part = Part.ACCEPTANCE;
    var last = "test/rehearse-" + basis.context().thresholds().cleanRehearsals();
    add("accept/work", "Let users do their daily work on the new side", grown(5), reviewer(), 0, last);
    add("accept/speed", "Compare its speed with the old side", 2, monitors(), 0, last, "audit/speed");
    add("accept/load", "Try ten times the peak load", 1, monitors(), 0, last);
    add("accept/mend", "Mend what users found", grown(2), runs(), 0, "accept/work", "accept/speed", "accept/load");
  }

  private void shadow() {
    part = Part.SHADOW;
    preparation("Build the new side as a shadow");
    distant("shadow/copy", "Copy everything across for the first time", nightDays() + 1, firstCopyNeeds());
  }

  private void runBoth() {
    part = Part.RUN_BOTH;
    int days =
        Math.max(1, WorkingDays.length(basis.context().thresholds().runBoth(), basis.asOf().toLocalDate()) * 5 / 7);
    add("both/follow", "Run both sides, the old one in charge", days, monitors(), 0, "shadow/copy");
    add("accept/work", "Let users do their daily work on the new side", grown(5), reviewer(), 0, "shadow/copy");
    add("accept/mend", "Mend what users found", grown(2), runs(), 0, "accept/work", "both/follow");
  }

  private void planning() {
    part = basis.context().phases() == PhaseModel.FIVE_PHASES ? Part.PLANNING : Part.RUN_BOTH;
    add("plan/roles", "Name who runs, monitors and decides", 1, decides(), done.roles());
    add("plan/runbook", "Complete the runbook and the way back", grown(3), runs(), done.runbook(), "audit/decide");
    add("plan/draft", "Draft the messages", 2, writes(), 0, "audit/agree");
    add("plan/approve", "Approve the messages", 2, decides(), 0, "plan/draft");
    due("plan/first-notice", "Tell users: it moves", notice(basis.context().thresholds().noticeFirst()), true,
        "plan/approve");
    due("plan/drift", "Compare production and staging again", eve().map(eve -> WorkingDays.first(eve, 3)), false,
        "accept/mend");
    due("plan/second-notice", "Tell users: tomorrow", notice(basis.context().thresholds().noticeSecond()), true,
        "plan/first-notice");
    due("plan/gate", "Decide: go or no-go", eve(), true, "plan/drift", "plan/runbook", "plan/roles",
        "plan/first-notice", "audit/agree", "audit/unknown");
  }

  private void preparation(String staging) {
    add("test/bandwidth", "Test the bandwidth", 1, runs(), done.bandwidth());
    add("test/staging", staging, grown(3), runs(), 0, "audit/read");
  }

  /// What ends before data first crosses; what the profile found is cleaned up until then.
  private String[] firstCopyNeeds() {
    var needs = new ArrayList<>(
        List.of("test/bandwidth", "test/staging", "audit/decide", "audit/silent", "audit/quality"));
    for (var cleaning : CleanUps.of(basis)) {
      add(cleaning.id(), cleaning.name(), cleaning.days(), cleaning.person().isBlank() ? runs() : cleaning.person(), 0,
          "audit/quality");
      needs.add(cleaning.id());
    }
    return needs.toArray(String[]::new);
  }

  private void add(String id, String name, int days, String person, double share, String... needs) {
    duties.add(new Duty(id, name, part, days, List.of(needs), Map.of(), Optional.empty(), person, share,
        Optional.empty()));
  }

  private void distant(String id, String name, int days, String... needs) {
    var distance =
        List.of(needs).contains("audit/quality") ? Map.of("audit/quality", BEFORE_TEST) : Map.<String, Period>of();
    duties.add(new Duty(id, name, part, days, List.of(needs), distance, Optional.empty(), runs(), 0,
        Optional.empty()));
  }

  private void due(String id, String name, Optional<LocalDate> day, boolean firm, String... needs) {
    duties.add(new Duty(id, name, part, 1, List.of(needs), Map.of(), day.map(due -> new Duty.Due(due, firm)),
        id.endsWith("-notice") ? writes() : id.equals("plan/gate") ? decides() : monitors(), 0,
        Optional.empty()));
  }

  /// The last working day on which a message is that long before the window begins; a day more, so that it is read.
  private Optional<LocalDate> notice(Duration ahead) {
    return basis.context().window().map(Window::begins)
        .map(begins -> WorkingDays.atOrBefore(begins.minus(ahead).toLocalDate().minusDays(1)));
  }

  /// The last working day before the night.
  private Optional<LocalDate> eve() {
    return basis.context().window().map(window -> WorkingDays.atOrBefore(window.from().toLocalDate().minusDays(1)));
  }

  private int grown(int days) {
    return (int) Math.ceil(days * size);
  }

  private int nightDays() {
    return Math.max(1, (int) Math.ceilDiv(night.length().toMinutes(), 8 * 60));
  }

  /// Who writes to the users; who runs the night where nobody is named.
  private String writes() {
    return basis.context().audiences().stream().filter(audience -> audience.kind() == AudienceKind.USERS)
        .map(Audience::owner).filter(name -> !name.isBlank()).findFirst().orElse(runs());
  }

  private String runs() {
    return basis.context().roles().runs();
  }

  private String monitors() {
    return basis.context().roles().monitors();
  }

  private String decides() {
    return basis.context().roles().decides();
  }

  private String reviewer() {
    return basis.context().roles().operationsReviewer();
  }
}
