package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.tree.Launch;

/// What a scheduler calls in a file that does nothing by itself: a method of a class that it makes an object of.
public final class Entries {
  private Entries() {}

  /// The function that is said to be called, empty where none is; programs that it starts are not told.
  public static String named(Execution process) {
    var said = process.environment().remove(Launch.ENTRY);
    return said == null ? "" : Values.exact(said).orElse("");
  }

  /// The classes that a file declares, in order.
  public static List<String> types(Node body) {
    var types = new ArrayList<String>();
    collect(body, types);
    return types;
  }

  private static void collect(Node node, List<String> types) {
    switch (node) {
      case Node.TypeDef(_, var name, _, _) -> types.add(name);
      case Node.Block(_, var nodes) -> nodes.forEach(inner -> collect(inner, types));
      case Node.Assign(_, Node.My _, _, var value) -> collect(value, types);
      default -> {
        // declares no class
      }
    }
  }

  /// Whether a file only declares, so that somebody else has to call what is in it.
  public static boolean onlyDeclares(Node node) {
    return switch (node) {
      case Node.Block(_, var nodes) -> nodes.stream().allMatch(Entries::onlyDeclares);
      case Node.TypeDef _,Node.Define _,Node.Nil _,Node.Import _,Node.Package _,Node.My _,Node.Literal _ -> true;
      case Node.Assign(_, _, _, var value) -> !(value instanceof Node.Apply || value instanceof Node.Method);
      case Node.Call(_, var name, _) ->
          List.of("<require>", "<taken>", "<hand on>", "require", "::define").contains(name);
      default -> false;
    };
  }

  /// Calls the method that is named, else the first of those that are usually called.
  ///
  /// @param made makes the object of a class
  public static void follow(Machine machine, List<String> types, String named, List<String> usual,
      Function<String, Value> made) {
    for (var type : types) {
      for (var method : named.isEmpty() ? usual : List.of(named)) {
        if (machine.methodOf(new Value.Type(type), method).isPresent()) {
          var object = made.apply(type);
          machine.methodOf(object, method)
              .ifPresent(code -> machine.invoke(code, List.of(object), Map.of()));
          return;
        }
      }
    }
  }
}
