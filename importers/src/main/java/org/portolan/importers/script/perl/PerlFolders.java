package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// The names in a folder of the tree that a program goes through, such as plug-ins that it loads one after the other.
final class PerlFolders {
  /// `-d`
  static final String IS_FOLDER = "is a folder";
  /// `glob("/etc/shop/*.sql")`, `</etc/shop/*.sql>`
  static final String FITTING = "glob";
  private static final String PATH = "path of the folder";

  /// Paths by the names of handles that are no variables.
  private final Map<String, String> handles = new HashMap<>();

  private static final int MOST_PATTERNS = 20;
  private static final int MOST_FITTING = 100;
  private final PerlFiles files;

  PerlFolders(PerlFiles files) {
    this.files = files;
  }

  boolean knows(String name) {
    return name.equals(IS_FOLDER);
  }

  Optional<Value> call(Call call, String name) {
    return switch (name) {
      case IS_FOLDER -> Optional.of(isFolder(call));
      case FITTING, "bsd_glob", "File::Glob::bsd_glob" -> Optional.of(fitting(call));
      case "opendir" -> call.size() > 1 ? Optional.of(opened(call)) : Optional.empty();
      case "readdir" -> call.size() > 0 ? Optional.of(names(call)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// `while (my $name = readdir $folder)` goes through all of them.
  static boolean isRead(Node node) {
    return node instanceof Node.Call(_, var name, var of) && (name.equals("readdir") || name.equals(FITTING))
        && of.size() == 1;
  }

  /// A folder of the tree is there. One that is not may be made by the way, unless it is one for modules.
  private Value isFolder(Call call) {
    var said = Values.exact(call.value(0)).orElse("");
    var path = Paths.under(call.machine().process().directory(), said);
    var index = call.machine().run().index();
    if (said.isEmpty() || index.isFolder(path)) {
      return said.isEmpty() ? Values.UNKNOWN : new Value.Text("1", Place.NOWHERE);
    }
    return files.directories().stream().anyMatch(folder -> path.startsWith(folder + "/") && index.isFolder(folder))
        ? new Value.Text("", Place.NOWHERE) : Values.UNKNOWN;
  }

  /// The files of the tree that patterns mean; a pattern that means none of them may mean others.
  private static Value fitting(Call call) {
    var patterns = call.size() == 0 ? call.variable("$_").orElse(Values.UNKNOWN) : call.value(0);
    var found = new ArrayList<Value>();
    for (var pattern : Values.exact(patterns).orElse("").strip().split("\\s+", MOST_PATTERNS)) {
      var full = Paths.under(call.machine().process().directory(), pattern);
      var form = form(Paths.name(full));
      for (var name : call.machine().run().index().names(Paths.directory(full))) {
        if (form.matcher(name).matches() && found.size() < MOST_FITTING) {
          found.add(new Value.Text(Paths.under(Paths.directory(pattern), name), Place.NOWHERE));
        }
      }
    }
    return new Value.Seq(found, found.isEmpty());
  }

  private static Pattern form(String glob) {
    var form = new StringBuilder(glob.startsWith(".") ? "" : "(?!\\.)");
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      form.append(switch (c) {
        case '*' -> ".*";
        case '?' -> ".";
        case '{' -> "(?:";
        case '}' -> ")";
        case ',' -> "|";
        default -> Pattern.quote(String.valueOf(c));
      });
    }
    boolean simple = glob.length() < 100 && glob.chars().filter(c -> c == '*').count() < 4
        && glob.matches("[^{},]*(?:\\{[^{}]*\\}[^{},]*)?");
    return simple ? Pattern.compile(form.toString()) : Pattern.compile(Pattern.quote(glob));
  }

  private Value opened(Call call) {
    var path = Values.exact(call.value(1)).orElse("");
    var handle = call.nodes().getFirst();
    var word = word(handle);
    if (!word.isEmpty()) {
      handles.put(word, path);
    } else {
      var thing = call.machine().thing();
      call.machine().run().journal().set(thing.field(PATH), new Value.Text(path, Place.NOWHERE));
      call.assign(handle, new Value.Ref(thing));
    }
    return path.isEmpty() ? Values.UNKNOWN : new Value.Text("1", Place.NOWHERE);
  }

  private static String word(Node handle) {
    return handle instanceof Node.Literal(_, var name) ? name
        : handle instanceof Node.Call(_, var name, var none) && none.isEmpty() ? name : "";
  }

  private Value names(Call call) {
    var word = word(call.nodes().getFirst());
    var path = !word.isEmpty() ? handles.getOrDefault(word, "")
        : call.value(0) instanceof Value.Ref(var thing)
            ? thing.existing(PATH).flatMap(cell -> Values.exact(cell.value())).orElse("") : "";
    var run = call.machine().run();
    var names = path.isEmpty() ? List.<String>of()
        : run.index().names(Paths.under(call.machine().process().directory(), path));
    return names.isEmpty() ? new Value.Seq(List.of(), true)
        : new Value.Seq(names.stream().<Value>map(name -> new Value.Text(name, Place.NOWHERE)).toList(), false);
  }
}
