package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.TextFile;

/// What a program reads line by line out of a file of the tree, such as settings that it takes to pieces by itself.
final class PerlLines {
  /// One line of it, which nobody can tell without counting.
  static final String ONE = "readline";
  /// All that say anything.
  static final String ALL = "lines of";
  /// `-e`, `-r`, `-f`, `-s`: whether a file is there.
  static final String EXISTS = "is a file";
  /// `$/`, what lines end with; where it is undefined, a file is read as one.
  static final String SEPARATOR = "$/";
  /// A block that says for itself what lines end with.
  static final String OWN = "with its own line ends";
  private static final Set<String> WHOLE = Set.of("read_file", "File::Slurp::read_file", "slurp", "File::Slurp::slurp",
      "read_text", "File::Slurper::read_text", "read_binary", "File::Slurper::read_binary");
  /// What people keep settings in, some levels below the root.
  private static final Pattern SETTINGS = Pattern.compile("/[^/]+/.+\\.(?:conf|cfg|ini|ya?ml|json|local|rc|pl|pm)");
  /// A longer file holds data, which is not what a program's way depends on.
  private static final int MOST_LINES = 200;
  private static final int LONGEST_FILE = 100_000;
  private static final String PATH = "path of the file";

  private final PerlFiles files;
  private final PerlHandles handles;
  private final PerlSections data = new PerlSections();

  PerlLines(PerlFiles files, PerlHandles handles) {
    this.files = files;
    this.handles = handles;
  }

  boolean knows(String name) {
    return name.equals(ALL) || name.equals(EXISTS) || name.equals(OWN);
  }

  /// Also by the names that `English` gives it.
  static boolean isSeparator(String variable) {
    return variable.equals(SEPARATOR) || variable.equals("$INPUT_RECORD_SEPARATOR") || variable.equals("$RS");
  }

  /// What stands between `<` and `>`.
  static Node handle(PerlToken read) {
    var name = read.text().replaceAll("[<>\\s]", "");
    return name.matches("\\$\\w+") ? new Node.Var(read.line(), name)
        : name.matches("\\w+") ? new Node.Literal(read.line(), name) : new Node.Opaque(read.line(), List.of());
  }

  /// `while (<$in>)`, `while (my $line = <$in>)`, with or without `defined`.
  static Node loop(int line, Node condition, Node body) {
    var asked = PerlExpressions.single(condition);
    if (asked instanceof Node.Call(_, var name, var of) && name.equals("defined") && of.size() == 1) {
      asked = PerlExpressions.single(of.getFirst());
    }
    if (isOne(asked) || PerlFolders.isRead(asked)) {
      var each = new Node.My(line, List.of(new Node.Var(line, "$_")), false);
      return new Node.Each(line, each, PerlListContext.all(asked), body);
    }
    var pairs = PerlNames.loop(line, asked, body);
    return pairs.isPresent() ? pairs.get()
        : asked instanceof Node.Assign(_, var target, var op, var value) && op == Node.Op.SET
            && (isOne(value) || PerlFolders.isRead(value))
                ? new Node.Each(line, target, PerlListContext.all(value), body)
                : new Node.While(line, condition, body);
  }

  private static boolean isOne(Node node) {
    return node instanceof Node.Call(_, var name, _) && name.equals(ONE);
  }

  Optional<Value> call(Call call, String name) {
    if (name.equals(ONE)) {
      return Optional.of(call.variable(SEPARATOR).filter(Value.Nothing.class::isInstance).isPresent() ? whole(call)
          : unknown(call));
    }
    if (name.equals(OWN)) {
      return Optional.of(call.with(OWN, Values.NOTHING, call.nodes().getFirst()));
    }
    var section = data.section(call, name);
    if (section.isPresent()) {
      return section;
    }
    if (WHOLE.contains(name)) {
      var said = call.value(0);
      return Optional.of(call.machine().run().written().read(call.machine().process(), said)
          .or(() -> there(call, said).map(known -> Paths.under(call.machine().process().directory(), known))
              .flatMap(files::text).map(PerlLines::whole))
          .orElse(Values.UNKNOWN));
    }
    return name.equals(ALL) ? Optional.of(lines(call))
        : name.equals(EXISTS) ? Optional.of(exists(call)) : Optional.empty();
  }

  /// Path::Tiny, Mojo::File: `path('/etc/shop/purge.sql')->slurp`.
  Optional<Value> method(Call call, Value receiver, String name) {
    return name.matches("slurp(?:_utf8|_raw)?")
        && Values.exact(receiver).filter(path -> path.startsWith("/")).isPresent()
            ? Optional.of(call.machine().run().written().read(call.machine().process(), receiver)
                .or(() -> Values.exact(receiver).flatMap(files::text).map(PerlLines::whole)).orElse(Values.UNKNOWN))
            : Optional.empty();
  }

  /// `$file->getlines`, and one line, which nobody can tell without counting.
  Optional<Value> of(Call call, Thing handle, String name) {
    return switch (name) {
      case "getlines" -> Optional.of(file(handle, call).flatMap(file -> said(file.lines(), new Place(file.path(), 1)))
          .orElse(new Value.Seq(List.of(), true)));
      case "getline" -> Optional.of(Values.UNKNOWN);
      default -> Optional.empty();
    };
  }

  private static Value unknown(Call call) {
    call.values();
    return Values.UNKNOWN;
  }

  private Value whole(Call call) {
    return data.read(call).or(() -> written(call)).or(() -> file(call).map(PerlLines::whole)).orElse(Values.UNKNOWN);
  }

  private static Value whole(TextFile file) {
    return file.text().length() > LONGEST_FILE ? Values.UNKNOWN
        : new Value.Text(file.text(), new Place(file.path(), 1));
  }

  /// A file of the tree is there, and settings that lie in a folder of it without having been collected are not; of any
  /// other nobody can tell.
  private Value exists(Call call) {
    var said = call.value(0);
    if (there(call, said).isPresent()) {
      return new Value.Text("1", Place.NOWHERE);
    }
    var path = Values.exact(said).map(known -> Paths.under(call.machine().process().directory(), known)).orElse("");
    boolean absent = SETTINGS.matcher(path).matches()
        && !call.machine().run().index().names(Paths.directory(path)).isEmpty()
        && call.machine().run().written().read(call.machine().process(), said).isEmpty();
    return absent ? new Value.Text("", Place.NOWHERE) : Values.UNKNOWN;
  }

  /// `chomp($line)`, `chomp(my $line = …)`, `chomp(@lines)`: the line's end is taken away.
  static Value chomped(Call call) {
    var nodes = call.size() > 0 ? call.nodes() : List.<Node>of(new Node.Var(call.place().line(), "$_"));
    for (var node : nodes) {
      var value = call.eval(node);
      var target = node instanceof Node.Assign(_, var assigned, _, _) ? assigned : node;
      var variable = target instanceof Node.My(_, var names, _) && names.size() == 1 ? names.getFirst() : target;
      if (variable instanceof Node.Var(_, var name) && name.startsWith("@")) {
        var list = Values.list(call.eval(variable));
        call.assign(variable, new Value.Seq(list.items().stream().map(PerlLines::withoutEnd).toList(), list.open()));
      } else if (variable instanceof Node.Var || variable instanceof Node.Field) {
        call.assign(variable, withoutEnd(call.size() > 0 && node != target ? value : call.eval(variable)));
      }
    }
    return Values.UNKNOWN;
  }

  private static Value withoutEnd(Value value) {
    return Values.join(value.choices().stream().map(choice -> choice instanceof Value.Text(var text, var from)
        && text.endsWith("\n") ? new Value.Text(text.substring(0, text.length() - 1), from) : choice).toList());
  }

  /// Of several places where a file may lie the one where the tree has it.
  private Optional<String> there(Call call, Value path) {
    return path.choices().stream().flatMap(choice -> Values.exact(choice).stream())
        .filter(known -> files.text(Paths.under(call.machine().process().directory(), known)).isPresent()).findFirst();
  }

  /// Remembers which file a handle reads.
  ///
  /// @return whether it is one of the tree, which can be opened
  boolean open(Call call, Thing handle) {
    if (call.size() < 2) {
      return false;
    }
    var said = call.size() == 2 ? read(call.value(1))
        : Values.exact(call.value(1)).filter(mode -> mode.strip().startsWith("<")).isPresent() ? call.value(2)
            : Values.UNKNOWN;
    var found = there(call, said);
    var path = found.or(() -> Values.exact(said)).or(() -> call.machine().run().written()
        .read(call.machine().process(), said).map(_ -> Values.asText(said).text()));
    path.ifPresent(known -> call.machine().run().journal().set(handle.field(PATH),
        new Value.Text(known, call.place())));
    return found.isPresent();
  }

  /// The file that `open` with two operands reads: `<file`, or just `file`.
  private static Value read(Value operand) {
    boolean other = operand.choices().stream().map(choice -> Values.asText(choice).text().strip())
        .anyMatch(plain -> plain.startsWith(">") || plain.startsWith("+") || plain.startsWith("|")
            || plain.endsWith("|"));
    return other ? Values.UNKNOWN
        : Values.map(operand, text -> text.strip().startsWith("<") ? text.strip().substring(1).strip() : text.strip());
  }

  private Value lines(Call call) {
    var end = call.variable(SEPARATOR).flatMap(Values::exact).filter(said -> !said.equals("\n"));
    if (end.isPresent()) {
      return whole(call) instanceof Value.Text text ? pieces(text, end.get()) : new Value.Seq(List.of(), true);
    }
    return data.read(call).or(() -> written(call)).map(PerlLines::linesOf)
        .or(() -> file(call).flatMap(file -> said(file.lines(), new Place(file.path(), 1))))
        .orElse(new Value.Seq(List.of(), true));
  }

  /// The pieces of a text that end with something else than a line does; with nothing, they are paragraphs.
  private static Value pieces(Value.Text text, String end) {
    var pieces = new ArrayList<Value>();
    int line = text.from().line();
    for (var piece : text.text().split(end.isEmpty() ? "\n{2,}" : Pattern.quote(end), MOST_LINES + 1)) {
      pieces.add(new Value.Text(piece, text.from().at(line)));
      line += (int) (piece + end).chars().filter(c -> c == '\n').count();
    }
    return new Value.Seq(pieces, pieces.size() > MOST_LINES);
  }

  /// The lines that a text may have; those of each where it may be one of several.
  private static Value linesOf(Value text) {
    var each = text.choices().stream().map(Values::asText)
        .map(one -> said(one.text().lines().toList(), one.from())).toList();
    var lines = each.stream().flatMap(Optional::stream).flatMap(one -> Values.list(one).items().stream()).toList();
    return new Value.Seq(lines, each.stream().anyMatch(Optional::isEmpty));
  }

  /// What programs of the same launch wrote into the file before.
  private Optional<Value> written(Call call) {
    return path(call).flatMap(path -> call.machine().run().written().read(call.machine().process(),
        new Value.Text(path, Place.NOWHERE)));
  }

  /// What a handle reads.
  private Optional<TextFile> file(Call call) {
    return handles.of(call, call.nodes().getFirst()).flatMap(handle -> file(handle, call));
  }

  private Optional<TextFile> file(Thing handle, Call call) {
    return path(handle).map(known -> Paths.under(call.machine().process().directory(), known)).flatMap(files::text);
  }

  private static Optional<String> path(Thing handle) {
    return handle.existing(PATH).map(cell -> Values.asText(cell.value()).text());
  }

  private Optional<String> path(Call call) {
    return handles.of(call, call.nodes().getFirst()).flatMap(PerlLines::path);
  }

  /// The lines that are no comments.
  private static Optional<Value> said(List<String> lines, Place from) {
    var said = new ArrayList<Value>();
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var plain = line.strip();
      length += line.length();
      if (length > LONGEST_FILE || said.size() > MOST_LINES) {
        return Optional.empty();
      }
      // a sign by itself ends a statement
      boolean comment = plain.startsWith("#") || plain.startsWith(";") && plain.length() > 1;
      if (!plain.isEmpty() && !comment) {
        said.add(new Value.Text(line + "\n", from.at(from.line() + i)));
      }
    }
    return Optional.of(new Value.Seq(said, false));
  }
}
