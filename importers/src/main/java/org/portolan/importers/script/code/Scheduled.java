package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.tree.Launch;

/// What a program itself hands to a scheduler together with a time, such as `cron.schedule('0 3 * * *', tidy)`: the job of
/// that line is that function, whatever else the file does.
public final class Scheduled {
  /// The function that runs what was handed over.
  public static final String RUN = "<scheduled>";

  private Scheduled() {}

  /// The line that names the job in the program itself; 0 where none is named. Programs that it starts are not told.
  public static int line(Execution process) {
    var said = process.environment().remove(Launch.LINE);
    return said == null ? 0
        : Values.exact(said).filter(text -> text.matches("\\d{1,7}")).map(Integer::parseInt).orElse(0);
  }

  /// The program, with a last step that runs what is scheduled on that line; empty where nothing is.
  public static Optional<Module> at(Module module, int line) {
    var best = new ArrayList<Node>();
    search(module.body(), line, best, 0);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    var functions = functions(best.getLast(), line);
    return Optional.of(new Module(module.path(),
        new Node.Block(1, List.of(module.body(), new Node.Call(line, RUN, functions))), module.troubles()));
  }

  /// The innermost call or map around the line that has a function in it.
  private static void search(Node node, int line, List<Node> best, int depth) {
    if (depth > 400) {
      return;
    }
    boolean holder = node instanceof Node.Call || node instanceof Node.Method || node instanceof Node.MakeMap;
    if (holder && touches(node, line) && !functions(node, line).isEmpty()) {
      best.add(node);
    }
    for (var child : Nodes.children(node)) {
      search(child, line, best, depth + 1);
    }
  }

  /// A plain value of it stands on that line.
  private static boolean touches(Node node, int line) {
    return node.line() == line || Nodes.children(node).stream()
        .anyMatch(child -> child.line() == line && !(child instanceof Node.Lambda));
  }

  private static List<Node> functions(Node holder, int line) {
    var all = new ArrayList<Node>();
    var parts = switch (holder) {
      case Node.Call(_, _, var arguments) -> arguments;
      case Node.Method(_, _, _, var arguments) -> arguments;
      default -> Nodes.children(holder);
    };
    parts = parts.stream().flatMap(part -> part instanceof Node.Seq(_, var items) ? items.stream() : Stream.of(part))
        .toList();
    boolean timed = parts.stream().anyMatch(part -> part instanceof Node.Literal literal && literal.line() == line
        && literal.text().matches(".*[*\\d@].*"));
    for (var part : parts) {
      if (part instanceof Node.Lambda || isReference(part)
          || timed && (part instanceof Node.Var || part instanceof Node.Field)) {
        all.add(part);
      }
    }
    return all;
  }

  /// Perl's `\&purge`.
  private static boolean isReference(Node part) {
    return part instanceof Node.RefTo(_, Node.Var(_, var name)) && name.startsWith("&");
  }
}
