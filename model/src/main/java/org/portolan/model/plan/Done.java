package org.portolan.model.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.basis.Basis;
import org.portolan.model.basis.Completeness;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.manifest.Context.Bandwidth;
import org.portolan.model.quality.Quality;
import org.portolan.model.runbook.ReverseStep;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.silent.SilentDependency;

/// Which part of a task is done, counted in what is held and never in what somebody says.
final class Done {
  private final Basis basis;
  private final List<SilentDependency> silent;
  private final Runbook night;

  Done(Basis basis, List<SilentDependency> silent, Runbook night) {
    this.basis = basis;
    this.silent = silent;
    this.night = night;
  }

  double read() {
    return basis.inventory().sources().isEmpty() ? 0 : 1;
  }

  double agreed() {
    var context = basis.context();
    return share(Stream.of(context.scope().volume().isPresent(), context.scope().users().isPresent(),
        context.scope().integrations().isPresent(), !context.acceptance().isEmpty(), context.strategy().isPresent(),
        context.downtimeTolerance().isPresent(), !context.signOffs().isEmpty()).toList());
  }

  double decided() {
    var share = Completeness.inAll(basis);
    return share.found() == 0 ? 0 : (double) share.decided() / share.found();
  }

  double silentClosed() {
    return basis.inventory().sources().isEmpty() ? 0 : share(silent.stream().map(one -> !one.open()).toList());
  }

  /// Of the tables that move, the part whose rows were looked at.
  double assessed() {
    var quality = Quality.of(basis);
    return quality.tables() == 0 ? 0 : (double) quality.looked() / quality.tables();
  }

  double answered() {
    int all = basis.inventory().unknowns().size();
    return basis.inventory().sources().isEmpty() ? 0
        : all == 0 ? 1 : 1 - (double) Unknowns.of(basis).open().size() / all;
  }

  double bandwidth() {
    return basis.context().bandwidth().filter(one -> fresh(basis, one)).isPresent() ? 1 : 0;
  }

  /// Whether the bandwidth was measured, and not too long ago.
  static boolean fresh(Basis basis, Bandwidth bandwidth) {
    LocalDate today = basis.asOf().toLocalDate();
    return bandwidth.measuredOn()
        .filter(day -> !day.plus(basis.context().thresholds().bandwidthFresh()).isBefore(today)).isPresent();
  }

  double roles() {
    var roles = basis.context().roles();
    return share(Stream.of(roles.runs(), roles.monitors(), roles.decides()).map(name -> !name.isBlank()).toList());
  }

  /// Steps, forwards and back, that have a person.
  double runbook() {
    var persons = Stream.concat(night.forward().stream().map(step -> !step.person().isBlank()),
        night.wayBack().stream().flatMap(back -> back.steps().stream()).map(ReverseStep::person)
            .map(person -> !person.isBlank()))
        .toList();
    return night.forward().isEmpty() ? 0 : share(persons);
  }

  /// 1 of nothing: there is nothing left to do.
  private static double share(List<Boolean> held) {
    return held.isEmpty() ? 1 : (double) held.stream().filter(one -> one).count() / held.size();
  }
}
