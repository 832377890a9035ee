package org.portolan.importers.observed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Everything that one record shows, counted together, so that its size does not matter: who used what, with which
/// statements, how often, and when.
final class Ledger {
  static final int MOST_CLIENTS = 1_000;
  static final int MOST_STATEMENTS = 20_000;

  /// @param kind reads or writes where the record names tables; else it connects
  record Use(Client client, Target of, DependencyKind kind) {}

  record Ran(Client client, Target.Database in, String statement) {}

  /// What could not be read, told once for each reason.
  static final class Lost {
    final UnreadKind kind;
    final int line;
    long times;

    Lost(UnreadKind kind, int line) {
      this.kind = kind;
      this.line = line;
    }
  }

  private final Viewpoint viewpoint;
  private final Map<Client, Seen> clients = new LinkedHashMap<>();
  private final Map<Use, Seen> uses = new LinkedHashMap<>();
  private final Map<Ran, Seen> statements = new LinkedHashMap<>();
  private final List<KeptJob> jobs = new ArrayList<>();
  private final Map<String, Lost> lost = new TreeMap<>();
  private final Set<Form> forms = EnumSet.noneOf(Form.class);
  private Optional<Instant> from = Optional.empty();
  private Optional<Instant> to = Optional.empty();
  private Engine engine = Engine.UNKNOWN;

  Ledger(Viewpoint viewpoint) {
    this.viewpoint = viewpoint;
  }

  Viewpoint viewpoint() {
    return viewpoint;
  }

  /// Time goes on: the record covers that moment, whether or not something happened.
  void at(Optional<Instant> moment) {
    if (moment.isPresent()) {
      from = from.filter(earlier -> !earlier.isAfter(moment.get())).or(() -> moment);
      to = to.filter(later -> !later.isBefore(moment.get())).or(() -> moment);
    }
  }

  /// The record is of this form, about servers of that engine.
  void watched(Form form, Engine of) {
    forms.add(form);
    engine = of;
  }

  /// A use of a database, host or endpoint.
  void used(Client who, Target of, long times, int line, Optional<Instant> at) {
    used(who, of, DependencyKind.CONNECTS_TO, times, line, at);
  }

  /// A use of a table, where the record tells that and not the statement.
  void touched(Client who, Target.Relation table, boolean writes, int line, Optional<Instant> at) {
    var kind = writes ? DependencyKind.WRITES : DependencyKind.READS;
    var use = admitted(who, line).map(client -> new Use(client, table, kind));
    if (use.isPresent() && uses.size() >= MOST_STATEMENTS && !uses.containsKey(use.get())) {
      lost(UnreadKind.TOO_LARGE, line, "More than " + MOST_STATEMENTS + " uses of tables; further ones were not kept");
    } else if (use.isPresent()) {
      used(who, table, kind, 1, line, at);
    }
  }

  private void used(Client who, Target of, DependencyKind kind, long times, int line, Optional<Instant> at) {
    admitted(who, line).ifPresent(client -> {
      clients.computeIfAbsent(client, _ -> new Seen(line)).again(times, at);
      uses.computeIfAbsent(new Use(client, of, kind), _ -> new Seen(line)).again(times, at);
    });
  }

  /// A statement that ran, with or without its literals. Whoever runs one is connected.
  void ran(Client who, Target.Database in, String statement, long times, int line, Optional<Instant> at) {
    var admitted = admitted(who, line);
    if (admitted.isEmpty()) {
      return;
    }
    var client = admitted.get();
    uses.computeIfAbsent(new Use(client, in, DependencyKind.CONNECTS_TO), _ -> new Seen(line)).again(0, at);
    clients.computeIfAbsent(client, _ -> new Seen(line)).again(times, at);
    var masked = StatementMask.of(statement, in.engine());
    if (!StatementMask.touchesData(masked)) {
      return;
    }
    var ran = new Ran(client, in, masked);
    if (statements.size() >= MOST_STATEMENTS && !statements.containsKey(ran)) {
      lost(UnreadKind.TOO_LARGE, line,
          "More than " + MOST_STATEMENTS + " different statements of clients; further ones were not looked into");
      return;
    }
    statements.computeIfAbsent(ran, _ -> new Seen(line)).again(times, at);
  }

  /// Where very many clients come, they are no longer told apart by what they call themselves; in the end, further ones
  /// are left out.
  private Optional<Client> admitted(Client client, int line) {
    if (clients.size() < MOST_CLIENTS || clients.containsKey(client)) {
      return Optional.of(client);
    }
    var plain = new Client(client.user(), client.address(), client.placed(), "", "");
    if (clients.size() < 2 * MOST_CLIENTS || clients.containsKey(plain)) {
      return Optional.of(plain);
    }
    lost(UnreadKind.TOO_LARGE, line,
        "Seen from more than " + 2 * MOST_CLIENTS + " different clients; further ones were not kept");
    return Optional.empty();
  }

  /// A job that the list holds.
  void kept(KeptJob job) {
    if (jobs.size() < MOST_STATEMENTS) {
      jobs.add(job);
    } else {
      lost(UnreadKind.TOO_LARGE, job.line(), "More than " + MOST_STATEMENTS + " jobs; further ones were not kept");
    }
  }

  void lost(UnreadKind kind, int line, String reason) {
    lost.computeIfAbsent(reason, _ -> new Lost(kind, line)).times++;
  }

  Map<Client, Seen> clients() {
    return clients;
  }

  Map<Use, Seen> uses() {
    return uses;
  }

  Map<Ran, Seen> statements() {
    return statements;
  }

  List<KeptJob> jobs() {
    return jobs;
  }

  Map<String, Lost> lost() {
    return lost;
  }

  /// The most that the record can show; empty where nothing was understood.
  Optional<Form> form() {
    return forms.stream().findFirst();
  }

  Engine engine() {
    return engine;
  }

  Optional<Instant> from() {
    return from;
  }

  Optional<Instant> to() {
    return to;
  }
}
