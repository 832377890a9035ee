package org.portolan.model.survey;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.portolan.model.basis.Basis;
import org.portolan.model.graph.DependencyGraph;
import org.portolan.model.inquiry.AnswerRow;
import org.portolan.model.inquiry.Answers;
import org.portolan.model.inquiry.QuestionSheet;
import org.portolan.model.inquiry.QuestionSheets;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Coverage;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.message.Message.Communication;
import org.portolan.model.message.Messages;
import org.portolan.model.plan.Plan;
import org.portolan.model.plan.Plans;
import org.portolan.model.plan.Transfer;
import org.portolan.model.plan.Wave;
import org.portolan.model.quality.Quality;
import org.portolan.model.readiness.Checks;
import org.portolan.model.readiness.Facts;
import org.portolan.model.readiness.Finding;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.runbook.Runbooks;
import org.portolan.model.silent.SilentDependencies;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.unit.ByteCount;

/// All that follows from a manifest, an inventory and a logbook at one moment. The same input gives the same survey,
/// to the byte of every document made of it.
///
/// @param asOf     the moment it is asked for, in the reader's zone; dates are counted from its day
/// @param nights   the runbook of each night, the plan's own first; more than one where waves have windows of their own
/// @param judgement what is unknown, and how sure we are of the rest
/// @param findings the worst first, without those that were waived
public record Survey(Manifest manifest, Inventory inventory, Logbook logbook, ZonedDateTime asOf, Coverage coverage,
    DependencyGraph graph, List<SilentDependency> silent, Plan plan, List<Runbook> nights, Communication communication,
    List<Finding> findings, Judgement judgement, Fingerprint fingerprint) {
  public Survey {
    silent = List.copyOf(silent);
    nights = List.copyOf(nights);
    findings = List.copyOf(findings);
  }

  public static Survey of(Manifest manifest, Inventory inventory, Logbook logbook, ZonedDateTime asOf) {
    var basis = Basis.of(manifest, inventory, logbook, asOf);
    var silent = SilentDependencies.of(basis);
    var nights = Runbooks.of(basis, silent);
    var plan = Plans.of(basis, silent, nights);
    var communication = Messages.of(basis, nights.getFirst());
    var findings = Checks.of(new Facts(basis, silent, nights, plan, communication));
    return new Survey(manifest, inventory, logbook, asOf, basis.coverage(), basis.graph(), silent, plan, nights,
        communication, findings, Judgement.of(basis),
        Fingerprint.of(manifest, inventory, logbook));
  }

  /// The runbook of the plan's own night.
  public Runbook runbook() {
    return nights.getFirst();
  }

  /// The silent dependencies about which nobody has decided.
  public List<SilentDependency> openSilent() {
    return silent.stream().filter(SilentDependency::open).toList();
  }

  /// Data entities that move and of which nobody knows the size.
  public List<Item> ofUnknownSize() {
    var known = plan.transfers().stream().map(Transfer::item).collect(Collectors.toSet());
    return manifest.items().stream().filter(item -> item.kind() == ItemKind.DATA_ENTITY
        && item.disposition() instanceof Disposition.Move && !known.contains(item.id())).toList();
  }

  /// How much a wave carries, and that it is more where nobody knows the size of a part of it.
  public String volume(Wave wave) {
    var unknown = ofUnknownSize().stream().anyMatch(item -> wave.items().contains(item.id()));
    return !unknown ? wave.size().toString() : wave.size().equals(ByteCount.ZERO) ? "not known" : "over " + wave.size();
  }

  /// What would follow from another inventory, with the same decisions at the same moment.
  public Survey with(Inventory other) {
    return of(manifest, other, logbook, asOf);
  }

  /// What everything here was concluded from.
  public Basis basis() {
    return Basis.of(manifest, inventory, logbook, asOf);
  }

  /// What profiles of the data say.
  public Quality quality() {
    return Quality.of(basis());
  }

  /// What people are asked: one sheet for each owner, and for each source that nobody is named for.
  public List<QuestionSheet> questions() {
    return QuestionSheets.of(basis(), judgement.unknowns(), silent);
  }

  /// What came back on filled-in sheets.
  public Answers answers(List<AnswerRow> rows) {
    return Answers.of(rows, judgement.answerable(silent), inventory, logbook);
  }
}
