package org.portolan.model.workspace;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.asset.AssetId;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;

/// Targets as one line of words each.
final class TargetText {
  private TargetText() {}

  static String write(Target target) {
    return Sheet.row(switch (target) {
      case Target.Known(var id) -> List.of("known", id.value());
      case Target.Database database -> words("database", database);
      case Target.Relation(var in, var schema, var name, var path) -> {
        var words = new ArrayList<>(words("relation", in));
        words.addAll(List.of(schema, name));
        words.addAll(path);
        yield words;
      }
      case Target.Routine(var in, var schema, var name) -> {
        var words = new ArrayList<>(words("routine", in));
        words.addAll(List.of(schema, name));
        yield words;
      }
      case Target.Trigger(var on, var name) -> List.of("trigger", write(on), name);
      case Target.Host(var seenFrom, var name) -> List.of("host", seenFrom, name);
      case Target.Endpoint(var scheme, var address) -> List.of("endpoint", scheme, address);
    });
  }

  private static List<String> words(String kind, Target.Database database) {
    return List.of(kind, database.engine().name(), database.seenFrom(), database.host(),
        Integer.toString(database.port()), database.database());
  }

  static Target read(String text) {
    var words = Sheet.row(text);
    return switch (words.getFirst()) {
      case "known" -> new Target.Known(new AssetId(words.get(1)));
      case "database" -> database(words);
      case "relation" ->
          new Target.Relation(database(words), words.get(6), words.get(7), words.subList(8, words.size()));
      case "routine" -> new Target.Routine(database(words), words.get(6), words.get(7));
      case "trigger" -> new Target.Trigger((Target.Relation) read(words.get(1)), words.get(2));
      case "host" -> new Target.Host(words.get(1), words.get(2));
      case "endpoint" -> new Target.Endpoint(words.get(1), words.get(2));
      default -> throw new IllegalStateException("a target that nobody wrote: " + words.getFirst());
    };
  }

  private static Target.Database database(List<String> words) {
    return new Target.Database(Engine.valueOf(words.get(1)), words.get(2), words.get(3), Integer.parseInt(words.get(4)),
        words.get(5));
  }
}
