package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Programs whose parts are all classes below one name: the commands of App::Cmd and its kin, of which the one on the
/// command line runs, and the plug-ins of Module::Pluggable.
final class PerlCommands {
  private static final Set<String> OURS = Set.of("App::Cmd", "App::Cmd::Setup", "App::Cmd::Command", "App::Cmd::Simple",
      "MooseX::App::Cmd", "MooseX::App::Cmd::Command", "MooseX::App", "MooseX::App::Command", "MooX::Cmd");
  private static final String BELOW = "classes_below";
  private static final Set<String> FINDERS = Set.of(BELOW, "findallmod", "findsubmod", "useall", "usesub",
      "Module::Find::findallmod", "Module::Find::useall", "find_modules", "Mojo::Loader::find_modules");
  private static final int MOST_CLASSES = 100;

  private static final String LIBRARY = """
      package App::Cmd;
      sub new { my $class = shift; return bless { @_ }, ref $class || $class }
      sub global_opt_spec { return }
      sub global_options { return $_[0]{global_options} }
      sub app { return $_[0] }
      sub set_global_options { my ($self, $opt) = @_; $self->{global_options} = $opt }
      sub plugin_search_path { my $self = shift; return (ref $self || $self) . '::Command' }
      sub run {
        my $self = shift;
        $self = $self->new unless ref $self;
        ($self->{global_options}) = leading_options('', $self->global_opt_spec);
        my $class = named_below(shift @ARGV, $self->plugin_search_path);
        return unless $class;
        my ($opt, $usage) = describe_options('', $class->opt_spec($self));
        my $command = $class->new({ app => $self, usage => $usage });
        $command->validate_args($opt, [ @ARGV ]);
        return $command->execute($opt, [ @ARGV ]);
      }

      package App::Cmd::Simple;
      sub new { my ($class, $given) = @_; return bless { %{ $given || {} } }, $class }
      sub opt_spec { return }
      sub validate_args { return }
      sub app { return $_[0] }
      sub run {
        my $class = shift;
        my ($opt, $usage) = describe_options('', $class->opt_spec($class));
        my $command = $class->new({ usage => $usage });
        $command->validate_args($opt, [ @ARGV ]);
        return $command->execute($opt, [ @ARGV ]);
      }

      package App::Cmd::Command;
      sub new { my ($class, $given) = @_; return bless { %{ $given || {} } }, $class }
      sub prepare { my ($class, $app) = @_; return $class->new({ app => $app }) }
      sub app { return $_[0]{app} }
      sub usage { return $_[0]{usage} }
      sub opt_spec { return }
      sub validate_args { return }
      sub execute { my $self = shift; return $self->run(@_) if $self->can('run') }

      package MooseX::App::Cmd::Command;
      sub new {
        my ($class, $given) = @_;
        my $self = bless { %{ $given || {} }, words_as_attributes() }, $class;
        $self->BUILD($given) if $self->can('BUILD');
        return $self;
      }

      package MooseX::App;
      sub new_with_command {
        my $self = shift;
        my $class = named_below(shift @ARGV, ref $self || $self);
        return $class->new(words_as_attributes(), @_) if $class;
      }

      package MooX::Cmd;
      sub new_with_cmd {
        my $self = shift;
        my $class = named_below(shift @ARGV, (ref $self || $self) . '::Cmd');
        return $class->new(words_as_attributes())->execute([ @ARGV ], []) if $class;
        return $self->new(words_as_attributes())->execute([ @ARGV ], []);
      }
      """;

  private static final String PLUGINS = """
      sub NAME {
        my $self = shift;
        my @found = classes_below(@SPACES);
        LOAD
        return MADE;
      }
      """;

  private final PerlFiles files;
  /// Where the modules lie that were loaded.
  private final Thing included;
  private boolean there;

  PerlCommands(PerlFiles files, Thing included) {
    this.files = files;
    this.included = included;
  }

  void loaded(Machine machine, String module, List<Value> values, String home) {
    var said = values.stream().map(value -> Values.exact(value).orElse("")).toList();
    if (OURS.contains(module) && !there && machine.find("App::Cmd::run").isEmpty()) {
      there = true;
      machine.prelude(PerlParser.parse(LIBRARY, "", 1), "App::Cmd");
      machine.parent("MooseX::App::Cmd", "App::Cmd");
      machine.parent("MooseX::App::Cmd::Command", "App::Cmd::Command");
    }
    if (module.equals("App::Cmd::Setup") && said.contains("-app")) {
      machine.parent(home, "App::Cmd");
    } else if (said.contains("-command") && machine.ancestry(module).contains("App::Cmd")) {
      machine.parent(home, "App::Cmd::Command");
    } else if (module.equals("MooseX::App") || module.equals("MooX::Cmd")) {
      machine.parent(home, module);
    } else if (module.equals("Module::Pluggable")) {
      pluggable(machine, values, home);
    }
  }

  /// `use Module::Pluggable search_path => [ 'Shop::Chore' ], sub_name => 'chores', instantiate => 'new'`
  private static void pluggable(Machine machine, List<Value> values, String home) {
    var said = new LinkedHashMap<String, Value>();
    for (int i = 0; i + 1 < values.size(); i += 2) {
      said.put(Values.exact(values.get(i)).orElse(""), values.get(i + 1));
    }
    var spaces = said.getOrDefault("search_path", new Value.Text(home + "::Plugin", Place.NOWHERE));
    machine.globals().declare("@" + home + "::plug-ins lie below", machine.list(
        spaces instanceof Value.Ref(var list) ? list.items().items() : List.of(spaces), false));
    var maker = word(said, "instantiate", "");
    boolean loads = !maker.isEmpty() || word(said, "require", "0").equals("1");
    var source = PLUGINS.replace("NAME", word(said, "sub_name", "plugins"))
        .replace("@SPACES", "spaces_of('" + home + "')")
        .replace("LOAD", loads ? "for my $class (@found) { load_class($class) }" : "")
        .replace("MADE", maker.isEmpty() ? "@found" : "map { $_->" + maker + "(@_) } @found");
    machine.prelude(PerlParser.parse("package " + home + "; " + source, "", 1), home);
  }

  private static String word(Map<String, Value> said, String key, String otherwise) {
    return Optional.ofNullable(said.get(key)).flatMap(Values::exact).filter(word -> word.matches("\\w+"))
        .orElse(otherwise);
  }

  Optional<Value> call(Call call, String name) {
    if (name.equals("spaces_of")) {
      return call.machine().globals().find("@" + Values.exact(call.value(0)).orElse("") + "::plug-ins lie below")
          .map(cell -> cell.value() instanceof Value.Ref(var list) ? list.items() : Values.UNKNOWN);
    }
    if (name.equals("named_below")) {
      return Optional.of(named(call));
    }
    if (!FINDERS.contains(name)) {
      return Optional.empty();
    }
    var found = new ArrayList<Value>();
    call.values().forEach(space -> Values.exact(space).ifPresent(
        known -> below(call.machine(), known).forEach(type -> found.add(new Value.Text(type, Place.NOWHERE)))));
    if (name.contains("use")) {
      found.forEach(type -> load(call, Values.exact(type).orElse("")));
    }
    return found.isEmpty() && !name.equals(BELOW) ? Optional.empty()
        : Optional.of(new Value.Seq(found, found.isEmpty()));
  }

  /// The class below one of several names that the command's word means: by its last name, else by what it says of
  /// itself.
  private Value named(Call call) {
    var values = call.values();
    var word = values.isEmpty() ? Values.NOTHING : values.getFirst();
    var wanted = plain(Values.exact(word).orElse(""));
    if (wanted.isEmpty()) {
      if (word.isUnknown() || word instanceof Value.Text) {
        PerlLibraries.whichModule(call, word);
      }
      return Values.NOTHING;
    }
    var all = values.stream().skip(1).flatMap(space -> Values.exact(space).stream())
        .flatMap(space -> below(call.machine(), space).stream()).toList();
    var meant = all.stream().filter(type -> plain(type.substring(type.lastIndexOf(':') + 1)).equals(wanted)).findFirst()
        .or(() -> all.stream().filter(type -> load(call, type) && answers(call, type, wanted)).findFirst());
    meant.ifPresent(type -> load(call, type));
    return meant.<Value>map(type -> new Value.Text(type, Place.NOWHERE)).orElse(Values.NOTHING);
  }

  private static boolean answers(Call call, String type, String wanted) {
    var self = new Value.Text(type, Place.NOWHERE);
    return call.machine().hasMethod(self, "command_names")
        && Values.list(call.machine().method(self, "command_names", List.of())).items().stream()
            .anyMatch(one -> plain(Values.exact(one).orElse("")).equals(wanted));
  }

  /// `fetch_mail`, `fetch-mail` and `FetchMail` are one command.
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  private static boolean load(Call call, String type) {
    return call.machine().load(type, call.place().path(), List.of(), call.home());
  }

  /// The classes of the tree below a name, where modules are looked for.
  private Set<String> below(Machine machine, String space) {
    var folder = space.replace("::", "/");
    var roots = new ArrayList<>(files.directories());
    included.fields().forEach((file, cell) -> Values.exact(cell.value()).filter(path -> path.endsWith("/" + file))
        .filter(_ -> folder.startsWith(file.replaceFirst("\\.pm$", "")))
        .ifPresent(path -> roots.add(path.substring(0, path.length() - file.length() - 1))));
    var found = new TreeSet<String>();
    for (var root : roots) {
      var under = Paths.under(root, folder) + "/";
      machine.run().index().below(Paths.under(root, folder)).stream().filter(path -> path.endsWith(".pm"))
          .map(path -> path.substring(under.length(), path.length() - 3)).filter(path -> path.matches("\\w+(/\\w+)*"))
          .forEach(path -> found.add(space + "::" + path.replace("/", "::")));
    }
    if (found.size() > MOST_CLASSES) {
      machine.run().cut("Of the classes below " + space + " " + MOST_CLASSES + " were looked at");
    }
    return new TreeSet<>(found.stream().limit(MOST_CLASSES).toList());
  }
}
