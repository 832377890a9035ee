package org.portolan.model.sight;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.basis.Basis;

/// What jobs do and for whom: which databases and endpoints they use, and who reads what they write.
final class Works {
  /// Farther than this nobody follows calls.
  private static final int FARTHEST = 500;
  /// Of so many readers the first to look is as good as among all.
  private static final int MOST_READERS = 200;

  private final Basis basis;
  private final Occasions occasions;
  private final Uses uses;
  private final Map<AssetId, List<Dependency>> reachedBy = new HashMap<>();

  Works(Basis basis, Occasions occasions) {
    this.basis = basis;
    this.occasions = occasions;
    this.uses = new Uses(basis);
  }

  /// The databases and endpoints that it uses, itself or by the scripts that it runs.
  Set<AssetId> uses(AssetId job) {
    var places = new TreeSet<AssetId>();
    reached(job).forEach(use -> places.add(Watched.container(use.to())));
    return places;
  }

  /// Who looks first at what it writes, after the run that fails.
  Notice notice(Asset job, ZonedDateTime failing) {
    var written = new TreeSet<AssetId>();
    reached(job.id()).stream().filter(use -> use.kind() == DependencyKind.WRITES || isMail(use.to()))
        .forEach(use -> written.add(use.to()));
    var looks = written.stream().flatMap(output -> isMail(output)
        ? Stream.of(Notice.sometime(output, "whoever waits for the mail to " + name(output)))
        : readers(output, job.id()).stream().map(reader -> look(reader, output, failing)));
    return looks.min(Comparator.comparing((Notice look) -> look.after().isEmpty())
        .thenComparing(look -> look.after().orElse(Duration.ZERO))
        .thenComparing(Notice::how)).orElse(Notice.NOBODY);
  }

  private Notice look(AssetId reader, AssetId output, ZonedDateTime failing) {
    var asset = basis.inventory().asset(reader).orElseThrow();
    var how = reader + " reads " + name(output);
    var next = occasions.schedule(asset).flatMap(
        schedule -> occasions.next(schedule, failing.plusSeconds(1), 1).stream().findFirst());
    if (asset.kind() == AssetKind.SERVICE) {
      return Notice.soon(reader, failing, how + " while it serves");
    }
    return next.map(at -> Notice.at(reader, at, failing, how)).orElseGet(() -> Notice.sometime(reader, how));
  }

  /// Jobs, services, reports and clients that read it, also through views.
  private Set<AssetId> readers(AssetId output, AssetId writer) {
    var met = new HashSet<AssetId>(Set.of(output));
    var queue = new ArrayDeque<>(met);
    var readers = new TreeSet<AssetId>();
    while (!queue.isEmpty() && readers.size() < MOST_READERS) {
      for (var use : basis.graph().neededBy(queue.remove())) {
        if (use.kind() == DependencyKind.READS && met.add(use.from())) {
          if (use.from().value().startsWith("db/")) {
            queue.add(use.from());
          } else {
            readers.addAll(uses.tops(use.from()));
          }
        }
      }
    }
    readers.remove(writer);
    readers.removeIf(reader -> basis.inventory().asset(reader).filter(asset -> asset.has(Attribute.DISABLED))
        .isPresent());
    return readers;
  }

  private List<Dependency> reached(AssetId job) {
    return reachedBy.computeIfAbsent(job, this::follow);
  }

  private List<Dependency> follow(AssetId job) {
    var met = new HashSet<AssetId>(Set.of(job));
    var queue = new ArrayDeque<>(met);
    var reached = new TreeSet<Dependency>();
    while (!queue.isEmpty() && met.size() < FARTHEST) {
      for (var need : basis.graph().needsOf(queue.remove())) {
        switch (need.kind()) {
          case RUNS, INCLUDES -> {
            if (met.add(need.to())) {
              queue.add(need.to());
            }
          }
          case CALLS, READS, WRITES, CONNECTS_TO -> {
            if (isProgram(need.to()) && met.add(need.to())) {
              queue.add(need.to());
            } else if (!isProgram(need.to())) {
              reached.add(need);
            }
          }
          case FOREIGN_KEY, IMPLIED_FOREIGN_KEY, FIRES_ON, RUNS_ON, SCHEDULED_BY, OWNS, GRANTED_TO, REPLICATES_TO -> {}
        }
      }
    }
    return List.copyOf(reached);
  }

  private boolean isProgram(AssetId id) {
    return basis.inventory().asset(id).filter(asset -> asset.kind() == AssetKind.SCRIPT
        || asset.kind() == AssetKind.SERVICE || asset.kind() == AssetKind.CONFIGURATION).isPresent();
  }

  private static boolean isMail(AssetId id) {
    return id.value().startsWith("endpoint/mailto/");
  }

  private String name(AssetId id) {
    return Optional.of(id).flatMap(basis.inventory()::asset)
        .map(asset -> asset.schema().isEmpty() ? asset.name() : asset.schema() + "." + asset.name()).orElse(id.value());
  }
}
