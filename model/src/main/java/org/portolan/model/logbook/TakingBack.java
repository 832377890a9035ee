package org.portolan.model.logbook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.model.logbook.Entry.AnswerWithdrawn;
import org.portolan.model.logbook.Entry.Answered;
import org.portolan.model.logbook.Entry.AssetTold;
import org.portolan.model.logbook.Entry.AssetWithdrawn;
import org.portolan.model.logbook.Entry.AttestationWithdrawn;
import org.portolan.model.logbook.Entry.Attested;
import org.portolan.model.logbook.Entry.DependencyTold;
import org.portolan.model.logbook.Entry.DependencyWithdrawn;

/// How an entry is undone in a logbook, from which nothing is ever deleted: by one more entry.
public final class TakingBack {
  private TakingBack() {}

  /// What brings back what was said about the same subject before; the entry is withdrawn where nothing was.
  ///
  /// @param before the logbook to which the entry was added
  /// @param at     not before the entry itself, because the last word counts
  public static Entry of(Entry entry, Logbook before, Instant at) {
    return before.entries().stream().filter(one -> subject(one).equals(subject(entry)))
        .sorted(Comparator.comparing(Entry::at)).reduce((_, later) -> later).map(last -> again(last, at))
        .orElseGet(() -> withdrawn(entry, at));
  }

  /// The same once more, at another moment. When it was said stays as it was.
  public static Entry again(Entry entry, Instant at) {
    return switch (entry) {
      case AssetTold(_, var by, var id, var kind, var name, var host, var words, _) ->
          new AssetTold(at, by, id, kind, name, host, words, first(entry, at));
      case DependencyTold(_, var by, var from, var to, var kind, var words, _) ->
          new DependencyTold(at, by, from, to, kind, words, first(entry, at));
      case Answered(_, var by, var subject, var words, var needs, _) ->
          new Answered(at, by, subject, words, needs, first(entry, at));
      case Attested(_, var by, var item, var words, var dependants, _) ->
          new Attested(at, by, item, words, dependants, first(entry, at));
      case AssetWithdrawn _,DependencyWithdrawn _,AnswerWithdrawn _,AttestationWithdrawn _ -> withdrawn(entry, at);
    };
  }

  private static Optional<Instant> first(Entry entry, Instant at) {
    return Optional.of(entry.said()).filter(said -> !said.equals(at));
  }

  private static Entry withdrawn(Entry entry, Instant at) {
    return switch (entry) {
      case AssetTold told -> new AssetWithdrawn(at, told.by(), told.id());
      case AssetWithdrawn told -> new AssetWithdrawn(at, told.by(), told.id());
      case DependencyTold told -> new DependencyWithdrawn(at, told.by(), told.from(), told.to(), told.kind());
      case DependencyWithdrawn told -> new DependencyWithdrawn(at, told.by(), told.from(), told.to(), told.kind());
      case Answered said -> new AnswerWithdrawn(at, said.by(), said.subject());
      case AnswerWithdrawn said -> new AnswerWithdrawn(at, said.by(), said.subject());
      case Attested said -> new AttestationWithdrawn(at, said.by(), said.item());
      case AttestationWithdrawn said -> new AttestationWithdrawn(at, said.by(), said.item());
    };
  }

  private static List<Object> subject(Entry entry) {
    return switch (entry) {
      case AssetTold told -> List.of("asset", told.id());
      case AssetWithdrawn told -> List.of("asset", told.id());
      case DependencyTold told -> List.of(told.from(), told.to(), told.kind());
      case DependencyWithdrawn told -> List.of(told.from(), told.to(), told.kind());
      case Answered said -> List.of("answer", said.subject());
      case AnswerWithdrawn said -> List.of("answer", said.subject());
      case Attested said -> List.of("attested", said.item());
      case AttestationWithdrawn said -> List.of("attested", said.item());
    };
  }
}
