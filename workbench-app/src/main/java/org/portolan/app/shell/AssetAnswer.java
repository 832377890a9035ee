package org.portolan.app.shell;

import static org.portolan.app.command.Answer.code;
import static org.portolan.app.command.Answer.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.app.command.Answer;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What is known about one asset, in a few lines: the answer to "and what happens to the nightly export?".
record AssetAnswer(Asset asset, Survey survey) {

  private static final int MOST_NAMES = 3;

  Answer answer() {
    var facts = new ArrayList<Answer.Fact>();
    asset.attribute(Attribute.SCHEDULE).ifPresent(schedule -> facts.add(code("Runs", schedule)));
    asset.attribute(Attribute.ENGINE).ifPresent(engine -> facts.add(words("Engine", engine)));
    item().ifPresent(item -> facts.addAll(ofItem(item)));
    add(facts, "Needs", survey.graph().needsOf(asset.id()), Dependency::to);
    add(facts, "Needed by", survey.graph().neededBy(asset.id()), Dependency::from);
    asset.seenAt().stream().findFirst().ifPresent(place -> facts.add(code("Seen at", place.toString())));
    return new Answer(claim(), facts);
  }

  private String claim() {
    var decided = item().map(item -> decided(item.disposition())).orElse("Nothing is decided about it.");
    return silent().findFirst()
        .map(one -> decided + " A silent dependency of " + one.severity().word() + " severity is open.")
        .orElse(decided);
  }

  private String decided(Disposition disposition) {
    return switch (disposition) {
      case Disposition.Move(var to, _, var wave, _) -> "Moves" + (to.isBlank() ? "" : " to " + to)
          + (wave > 0 ? " with wave " + wave : "") + night() + ".";
      case Disposition.Rewire(var change, _) -> "Stays, and is pointed at the new platform"
          + (change.isBlank() ? "." : ": " + change + ".");
      case Disposition.Retire(var on, _) -> "Is switched off"
          + on.map(day -> " on " + Spoken.dayAndYear(day)).orElse("") + ".";
      case Disposition.Retain(var reason) -> "Stays as it is" + (reason.isBlank() ? "." : ": " + reason + ".");
      case Disposition.Undecided() -> "Nothing is decided about it.";
    };
  }

  private String night() {
    return survey.manifest().context().window().map(window -> " on " + Spoken.dayAndYear(window.begins())).orElse("");
  }

  private static List<Answer.Fact> ofItem(Item item) {
    var facts = new ArrayList<>(List.of(code("Item", item.id().value())));
    if (!item.owner().isBlank()) {
      facts.add(words("Owner", item.deputy().isBlank() ? item.owner() : item.owner() + ", " + item.deputy()));
    }
    return facts;
  }

  private void add(List<Answer.Fact> facts, String label, List<Dependency> arrows, Function<Dependency, AssetId> end) {
    var names = arrows.stream().map(end).distinct().flatMap(id -> survey.inventory().asset(id).stream())
        .map(AssetSearch::spoken)
        .distinct()
        .toList();
    if (!names.isEmpty()) {
      var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
      facts.add(
          code(label, names.size() > MOST_NAMES ? shown + " and " + (names.size() - MOST_NAMES) + " more" : shown));
    }
  }

  private Optional<Item> item() {
    return survey.coverage().itemOf(asset.id());
  }

  private Stream<SilentDependency> silent() {
    return survey.openSilent().stream().filter(one -> one.dependant().equals(asset.id()));
  }
}
