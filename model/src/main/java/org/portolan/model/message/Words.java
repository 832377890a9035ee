package org.portolan.model.message;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Approach;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.manifest.Context.Person;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;

/// What the messages can say, taken from the manifest; what nobody has said is left out, and the lint asks for it.
final class Words {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.UK);

  static final String AS_BEFORE = "Everything works as before";
  static final String ELSE_AS_BEFORE = "Everything else works as before";

  private final Basis basis;

  Words(Basis basis) {
    this.basis = basis;
  }

  /// `from Saturday 23 January 2027 22:00 to Sunday 24 January 2027 06:00 (Europe/Paris)`, in the reader's zone.
  Optional<String> window(Audience audience) {
    return basis.context().window().map(window -> {
      var zone = Zones.of(audience, window);
      return "from " + window.begins().withZoneSameInstant(zone).format(MOMENT) + " to "
          + window.ends().withZoneSameInstant(zone).format(MOMENT) + " (" + zone + ")";
    });
  }

  /// `Sunday 24 January 2027 06:00 (Europe/Paris)`, in the reader's zone.
  Optional<String> windowEnds(Audience audience) {
    return basis.context().window().map(window -> {
      var zone = Zones.of(audience, window);
      return window.ends().withZoneSameInstant(zone).format(MOMENT) + " (" + zone + ")";
    });
  }

  String moment(ZonedDateTime moment, Audience audience) {
    return basis.context().window().map(window -> moment.withZoneSameInstant(Zones.of(audience, window)))
        .orElse(moment).format(MOMENT);
  }

  /// Where people log in from then on: the destinations of web endpoints, and the names that stay.
  List<String> addresses() {
    return basis.manifest().items().stream().filter(this::isOnTheWeb).flatMap(Words::address).toList();
  }

  /// What users open in a browser; partners' drops and queues are no news for them.
  private boolean isOnTheWeb(Item item) {
    return item.kind() == ItemKind.INTEGRATION_ENDPOINT && basis.coverage().assetsOf(item.id()).stream()
        .anyMatch(asset -> asset.value().matches("endpoint/https?/.*"));
  }

  private static Stream<String> address(Item item) {
    return switch (item.disposition()) {
      case Disposition.Move(var to, _, _, var keeps) -> keeps.isEmpty()
          ? Stream.of(to).filter(text -> !text.isBlank()).map(text -> item.id() + ": new address " + text)
          : Stream.of(item.id() + ": the address stays " + String.join(", ", keeps));
      case Disposition.Retire(_, var reason) -> Stream
          .of(item.id() + ": stops" + (reason.isBlank() ? "" : ", " + reason));
      case Disposition.Rewire _,Disposition.Retain _,Disposition.Undecided _ -> Stream.empty();
    };
  }

  /// What is different afterwards: reports that end, and what is rebuilt. Of a lift and shift it may be said that the
  /// rest is as before.
  List<String> changes() {
    var changes = new ArrayList<String>();
    for (var item : basis.manifest().items()) {
      if (item.disposition() instanceof Disposition.Retire && holdsReports(item)) {
        changes.add(item.id() + " ends");
      } else if (item.disposition() instanceof Disposition.Move && differs(item)) {
        changes.add(item.note().isBlank() ? item.id() + " is rebuilt" : item.id() + ": " + item.note());
      }
    }
    if (basis.context().approach().filter(Approach.LIFT_AND_SHIFT::equals).isPresent()) {
      changes.add(changes.isEmpty() ? AS_BEFORE : ELSE_AS_BEFORE);
    }
    return changes;
  }

  /// Whether users do the same things in the same way afterwards, perhaps under another address.
  boolean nothingDiffers() {
    return changes().equals(List.of(AS_BEFORE));
  }

  private boolean holdsReports(Item item) {
    return basis.coverage().assetsOf(item.id()).stream().flatMap(id -> basis.inventory().asset(id).stream())
        .anyMatch(asset -> asset.kind() == AssetKind.REPORT);
  }

  private boolean differs(Item item) {
    return item.approach().or(() -> basis.context().approach()).filter(one -> one != Approach.LIFT_AND_SHIFT)
        .isPresent();
  }

  /// Whom to ask, with phone or mail; empty where nobody is named, or no way to reach them.
  Optional<String> contact(Audience audience) {
    return Stream.of(audience.owner(), basis.context().roles().runs()).filter(name -> !name.isBlank())
        .flatMap(name -> basis.context().contacts().stream().filter(person -> person.name().equals(name)))
        .flatMap(Words::reachable).findFirst();
  }

  private static Stream<String> reachable(Person person) {
    var ways = Stream.of(person.phone(), person.mail()).filter(way -> !way.isBlank()).toList();
    return ways.isEmpty() ? Stream.empty() : Stream.of(person.name() + ", " + String.join(", ", ways));
  }

  String plan() {
    var context = basis.context();
    return context.organisation().isBlank() ? context.name() : context.name() + ", " + context.organisation();
  }
}
