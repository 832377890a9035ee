package org.portolan.model.logbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;

/// What people said about the old platform, as facts beside those that were read: what was added by hand and not
/// withdrawn since. Each says who said it and when.
public final class Testimony {
  /// People remember well what exists, and less well what it needs.
  private static final Confidence ASSURANCE = Confidence.of(0.9);
  private static final String NAME = "testimony";
  private static final int LONGEST = 400;

  private final Map<AssetId, Told<Entry.AssetTold>> assets = new LinkedHashMap<>();
  private final Map<Arrow, Told<Entry.DependencyTold>> arrows = new LinkedHashMap<>();

  private final Map<String, Told<Entry.Answered>> answers = new LinkedHashMap<>();

  private Testimony() {}

  private record Told<E>(E entry, Location place) {}

  private record Arrow(AssetId from, AssetId to, DependencyKind kind) {}

  /// The facts of one logbook, as the report of one more source.
  public static ImportReport facts(LogbookText text) {
    var testimony = new Testimony();
    var places = text.places();
    var entries = text.logbook().entries();
    IntStream.range(0, entries.size()).boxed().sorted(Comparator.comparing(at -> entries.get(at).at()))
        .forEach(at -> testimony.hear(entries.get(at), places.get(at)));
    var source = places.isEmpty() ? "" : places.getFirst().source();
    var read = places.isEmpty() ? List.<ReadPlace>of() : List.of(new ReadPlace(source, NAME));
    return new ImportReport(new Source(NAME, SourceKind.TESTIMONY, source, "What people said"), testimony.facts(),
        read, List.of(), true);
  }

  /// The last word on a thing counts, in the order of the moments, so that merged logbooks say the same.
  private void hear(Entry entry, Location place) {
    switch (entry) {
      case Entry.AssetTold told -> assets.put(told.id(), new Told<>(told, place));
      case Entry.DependencyTold told ->
          arrows.put(new Arrow(told.from(), told.to(), told.kind()), new Told<>(told, place));
      case Entry.AssetWithdrawn(_, _, var id) -> assets.remove(id);
      case Entry.DependencyWithdrawn(_, _, var from, var to, var kind) -> arrows.remove(new Arrow(from, to, kind));
      case Entry.Answered answered -> answers.put(answered.subject(), new Told<>(answered, place));
      case Entry.AnswerWithdrawn(_, _, var subject) -> answers.remove(subject);
      case Entry.Attested _,Entry.AttestationWithdrawn _ -> {}
    }
  }

  private List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    new TreeMap<>(assets).values().forEach(told -> facts.add(new Fact.Found(asset(told))));
    Stream.concat(arrows.values().stream().map(Testimony::needs), answers.values().stream().flatMap(Testimony::answer))
        .sorted(Comparator.comparing(fact -> fact.evidence().place())).forEach(facts::add);
    return facts;
  }

  private static Asset asset(Told<Entry.AssetTold> told) {
    var entry = told.entry();
    return Asset.of(entry.id(), entry.kind(), entry.name().isEmpty() ? entry.id().value() : entry.name())
        .onHost(entry.host()).with(Attribute.TOLD, "true").with(Attribute.COMMENT, said(entry, entry.words()))
        .seenAt(told.place());
  }

  private static Fact.Needs needs(Told<Entry.DependencyTold> told) {
    var entry = told.entry();
    var evidence = new Evidence(EvidenceKind.TOLD, told.place(), said(entry, entry.words()), ASSURANCE);
    return new Fact.Needs(new Target.Known(entry.from()), new Target.Known(entry.to()), entry.kind(), "", evidence);
  }

  private static Stream<Fact.Needs> answer(Told<Entry.Answered> told) {
    var entry = told.entry();
    var evidence = new Evidence(EvidenceKind.TOLD, told.place(), said(entry, entry.words()), ASSURANCE);
    return entry.needs().stream().map(need -> new Fact.Needs(new Target.Known(need.from()),
        new Target.Known(need.to()), need.kind(), "", evidence));
  }

  /// `R. Haddad, 2026-11-20: runs every quarter`.
  private static String said(Entry entry, String words) {
    var who = entry.by() + ", " + entry.said().toString().substring(0, 10);
    var all = words.isEmpty() ? who : who + ": " + words.replaceAll("\\s+", " ");
    return all.length() > LONGEST ? all.substring(0, LONGEST - 1) + "…" : all;
  }
}
