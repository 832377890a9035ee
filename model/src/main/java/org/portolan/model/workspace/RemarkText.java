package org.portolan.model.workspace;

import java.time.Instant;
import java.util.List;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Trait;
import org.portolan.model.problem.Location;

/// The rarer kinds of fact as one line of words each.
final class RemarkText {
  private RemarkText() {}

  static String write(Fact fact) {
    return Sheet.row(switch (fact) {
      case Fact.Alias(var seenFrom, var name, var address, var place) ->
          List.of("alias", seenFrom, name, address, place.source(), Integer.toString(place.line()),
              Integer.toString(place.column()));
      case Fact.Reached(var source, var engine, var host, var port, var database) ->
          List.of("reached", source, engine.name(), host, Integer.toString(port), database);
      case Fact.Watched(var what, var from, var until, var continuous, var place) ->
          List.of("watched", TargetText.write(what), from.toString(), until.toString(), Boolean.toString(continuous),
              place.source(), Integer.toString(place.line()), Integer.toString(place.column()));
      case Fact.Folded(var host, var what, var count) -> List.of("folded", host, what, Integer.toString(count));
      case Fact.Counted(var table, var columns, var trait, var count, var of) ->
          List.of("counted", table.value(), names(columns), trait.name(), Long.toString(count), Long.toString(of));
      case Fact.Matched(var table, var columns, var other, var keys, var found, var of) ->
          List.of("matched", table.value(), names(columns), other.value(), names(keys), Long.toString(found),
              Long.toString(of));
      case Fact.Found _,Fact.Needs _ -> throw new IllegalArgumentException("has a table of its own: " + fact);
    });
  }

  static Fact read(String text) {
    var words = Sheet.row(text);
    return switch (words.getFirst()) {
      case "alias" -> new Fact.Alias(words.get(1), words.get(2), words.get(3), place(words.subList(4, 7)));
      case "reached" -> new Fact.Reached(words.get(1), Engine.valueOf(words.get(2)), words.get(3),
          Integer.parseInt(words.get(4)), words.get(5));
      case "watched" -> new Fact.Watched(TargetText.read(words.get(1)), Instant.parse(words.get(2)),
          Instant.parse(words.get(3)), Boolean.parseBoolean(words.get(4)), place(words.subList(5, 8)));
      case "folded" -> new Fact.Folded(words.get(1), words.get(2), Integer.parseInt(words.get(3)));
      case "counted" -> new Fact.Counted(new AssetId(words.get(1)), names(words.get(2)),
          Trait.valueOf(words.get(3)), Long.parseLong(words.get(4)), Long.parseLong(words.get(5)));
      case "matched" -> new Fact.Matched(new AssetId(words.get(1)), names(words.get(2)),
          new AssetId(words.get(3)), names(words.get(4)), Long.parseLong(words.get(5)),
          Long.parseLong(words.get(6)));
      default -> throw new IllegalStateException("a fact that nobody wrote: " + words.getFirst());
    };
  }

  private static String names(List<String> columns) {
    return Sheet.write(columns.stream().map(List::of).toList());
  }

  private static List<String> names(String columns) {
    return Sheet.read(columns).stream().map(List::getFirst).toList();
  }

  static List<String> words(Location place) {
    return List.of(place.source(), Integer.toString(place.line()), Integer.toString(place.column()));
  }

  static Location place(List<String> words) {
    return new Location(words.get(0), Integer.parseInt(words.get(1)), Integer.parseInt(words.get(2)));
  }
}
