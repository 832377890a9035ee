package org.portolan.model.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portolan.model.unit.SizeWords;
import org.portolan.model.unit.TimeWords;

/// A cell of an item: what it shows, and what typing into it makes of the item.
public enum ItemField {
  NAME("Item", "a name that no other item has", item -> item.id().value(),
      (item, text) -> text.isEmpty() ? Optional.empty() : Optional.of(item.named(new ItemId(text)))),
  KIND("Kind", "data-entity, integration-endpoint, script-or-job or user-role", item -> item.kind().word(),
      (item, text) -> word(ItemKind.values(), ItemKind::word, text).map(item::of)),
  COVERS("Covers", "ids of assets, with commas between them",
      item -> item.covers().stream().map(AssetPattern::text).collect(Collectors.joining(", ")),
      (item, text) -> Optional.of(words(text)).filter(list -> !list.isEmpty())
          .map(list -> item.covering(list.stream().map(AssetPattern::new).toList()))),
  DISPOSITION("Disposition", "Move, Rewire, Retire, Retain or Undecided", item -> item.disposition().verb(),
      (item, text) -> DispositionWords.verb(item.disposition(), text).map(item::with)),
  DESTINATION("Destination", "a destination, for what moves", item -> DispositionWords.destination(item.disposition()),
      (item, text) -> DispositionWords.to(item.disposition(), text).map(item::with)),
  TRANSFORMATION("Transformation", "words, once there is a disposition",
      item -> DispositionWords.how(item.disposition()),
      (item, text) -> DispositionWords.by(item.disposition(), text).map(item::with)),
  WAVE("Wave", "a number from 1, for what is moved or rewired", item -> DispositionWords.wave(item.disposition()),
      (item, text) -> DispositionWords.inWave(item.disposition(), text).map(item::with)),
  KEEPS("Names kept", "names with commas between them, for what moves",
      item -> DispositionWords.keeps(item.disposition()),
      (item, text) -> DispositionWords.keeping(item.disposition(), words(text)).map(item::with)),
  OWNER("Owner", "a name", Item::owner, (item, text) -> Optional.of(item.ownedBy(text, item.deputy()))),
  DEPUTY("Deputy", "a name", Item::deputy, (item, text) -> Optional.of(item.ownedBy(item.owner(), text))),
  APPROACH("Approach", "lift-and-shift, phased-refactoring or rebuild",
      item -> item.approach().map(Approach::word).orElse(""),
      (item, text) -> orNothing(text, word(Approach.values(), Approach::word, text)).map(item::approached)),
  TRANSFER("Transfer tool", "a tool", item -> item.tools().transfer(), (item, text) -> Optional
      .of(item.with(new Tools(text, item.tools().transformation(), item.tools().verification())))),
  TRANSFORM("Transformation tool", "a tool", item -> item.tools().transformation(),
      (item, text) -> Optional.of(item.with(new Tools(item.tools().transfer(), text, item.tools().verification())))),
  VERIFY("Verification tool", "a tool", item -> item.tools().verification(),
      (item, text) -> Optional.of(item.with(new Tools(item.tools().transfer(), item.tools().transformation(), text)))),
  DELTA("Delta", "words", Item::delta, (item, text) -> Optional.of(item.withDelta(text))),
  SIZE("Size", "an amount of data, such as 214 GB", item -> item.size().map(SizeWords::of).orElse(""),
      (item, text) -> orNothing(text, SizeWords.parse(text)).map(item::sized)),
  TAKES("Takes", "a length of time, such as 1 h 30 min", item -> item.duration().map(TimeWords::of).orElse(""),
      (item, text) -> orNothing(text, TimeWords.parse(text)).map(item::taking)),
  SUPPORTED("Supported", "yes, no or nothing", item -> item.supported().map(yes -> yes ? "yes" : "no").orElse(""),
      (item, text) -> orNothing(text, truth(text)).map(item::supported)),
  NOTE("Note", "words", Item::note, (item, text) -> Optional.of(item.noted(text)));

  private final String title;
  private final String expected;
  private final Function<Item, String> shown;
  private final Typing typing;

  /// Empty when the text is not what the field expects.
  private interface Typing {
    Optional<Item> into(Item item, String text);
  }

  ItemField(String title, String expected, Function<Item, String> shown, Typing typing) {
    this.title = title;
    this.expected = expected;
    this.shown = shown;
    this.typing = typing;
  }

  /// The heading of its column.
  public String title() {
    return title;
  }

  /// What it takes, to be read after "Write".
  public String expected() {
    return expected;
  }

  public String of(Item item) {
    return shown.apply(item);
  }

  /// The item with this text in the field; empty when the text is not what the field expects.
  public Optional<Item> set(Item item, String text) {
    return typing.into(item, text.strip());
  }

  private static <T> Optional<T> word(T[] values, Function<T, String> spelt, String text) {
    var wanted = text.toLowerCase(Locale.ROOT).replace(' ', '-');
    return Arrays.stream(values).filter(value -> spelt.apply(value).equals(wanted)).findFirst();
  }

  private static <T> Optional<Optional<T>> orNothing(String text, Optional<T> value) {
    return text.isEmpty() || value.isPresent() ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }
}
