package org.portolan.model.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.model.manifest.Disposition.Move;
import org.portolan.model.manifest.Disposition.Retain;
import org.portolan.model.manifest.Disposition.Retire;
import org.portolan.model.manifest.Disposition.Rewire;
import org.portolan.model.manifest.Disposition.Undecided;

/// A disposition as cells of a grid. Each change is empty where the disposition has no such part.
final class DispositionWords {
  private DispositionWords() {}

  /// Another verb; what the old one said goes on standing where the new one has room for it.
  static Optional<Disposition> verb(Disposition now, String verb) {
    if (now.verb().equalsIgnoreCase(verb)) {
      return Optional.of(now);
    }
    return switch (verb.toLowerCase(Locale.ROOT)) {
      case "move" -> Optional.of(new Move("", "", now.chosenWave(), List.of()));
      case "rewire" -> Optional.of(new Rewire("", now.chosenWave()));
      case "retire" -> Optional.of(new Retire(Optional.empty(), ""));
      case "retain" -> Optional.of(new Retain(""));
      case "undecided", "" -> Optional.of(new Undecided());
      default -> Optional.empty();
    };
  }

  static String destination(Disposition now) {
    return now instanceof Move move ? move.to() : "";
  }

  /// What is given a destination moves.
  static Optional<Disposition> to(Disposition now, String to) {
    return switch (now) {
      case Move(_, var by, var wave, var keeps) -> Optional.of(new Move(to, by, wave, keeps));
      case Undecided _ when !to.isEmpty() -> Optional.of(new Move(to, "", 0, List.of()));
      case Undecided _,Rewire _,Retire _,Retain _ -> to.isEmpty() ? Optional.of(now) : Optional.empty();
    };
  }

  static String how(Disposition now) {
    return switch (now) {
      case Move(_, var by, _, _) -> by;
      case Rewire(var change, _) -> change;
      case Retire(_, var reason) -> reason;
      case Retain(var reason) -> reason;
      case Undecided _ -> "";
    };
  }

  static Optional<Disposition> by(Disposition now, String how) {
    return switch (now) {
      case Move(var to, _, var wave, var keeps) -> Optional.of(new Move(to, how, wave, keeps));
      case Rewire(_, var wave) -> Optional.of(new Rewire(how, wave));
      case Retire(var on, _) -> Optional.of(new Retire(on, how));
      case Retain _ -> Optional.of(new Retain(how));
      case Undecided _ -> how.isEmpty() ? Optional.of(now) : Optional.empty();
    };
  }

  static String wave(Disposition now) {
    return now.chosenWave() == 0 ? "" : String.valueOf(now.chosenWave());
  }

  static Optional<Disposition> inWave(Disposition now, String text) {
    if (!text.matches("[0-9]{0,4}")) {
      return Optional.empty();
    }
    int wave = text.isEmpty() ? 0 : Integer.parseInt(text);
    return switch (now) {
      case Move(var to, var by, _, var keeps) -> Optional.of(new Move(to, by, wave, keeps));
      case Rewire(var change, _) -> Optional.of(new Rewire(change, wave));
      case Retire _,Retain _,Undecided _ -> wave == 0 ? Optional.of(now) : Optional.empty();
    };
  }

  static String keeps(Disposition now) {
    return now instanceof Move move ? String.join(", ", move.keeps()) : "";
  }

  static Optional<Disposition> keeping(Disposition now, List<String> names) {
    return switch (now) {
      case Move(var to, var by, var wave, _) -> Optional.of(new Move(to, by, wave, names));
      case Rewire _,Retire _,Retain _,Undecided _ -> names.isEmpty() ? Optional.of(now) : Optional.empty();
    };
  }
}
