package org.portolan.importers.script.perl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Mojolicious, as far as it decides what a job's command line runs: the application starts, brings helpers and
/// plug-ins along, and looks for the command among its classes. What only answers to requests is never run here.
final class PerlMojolicious {
  private static final String APPLICATION = "Mojolicious";
  private static final String ROUTES = "Mojolicious::Routes";
  private static final Set<String> OURS = Set.of(APPLICATION, "Mojolicious::Commands", "Mojolicious::Command",
      "Mojolicious::Plugin", "Mojolicious::Controller", "Mojolicious::Lite");

  private static final String LIBRARY = """
      package Mojolicious;
      sub new {
        my $class = shift;
        my $self = bless { config => {}, tasks => {}, @_ }, $class;
        $self->{commands} = bless { app => $self, namespaces => ['Mojolicious::Command'] }, 'Mojolicious::Commands';
        $self->{plugins} = bless { namespaces => ['Mojolicious::Plugin'] }, 'Mojolicious::Plugins';
        $self->{routes} = bless {}, 'Mojolicious::Routes';
        $self->{minion} = bless { app => $self, tasks => {} }, 'Minion';
        $self->startup;
        return $self;
      }
      sub startup { }
      sub app { return $_[0] }
      sub hook { return $_[0] }
      sub commands { return $_[0]{commands} }
      sub plugins { return $_[0]{plugins} }
      sub routes { return $_[0]{routes} }
      sub minion { return $_[0]{minion} }
      sub config { my ($self, $name) = @_; return $name ? $self->{config}{$name} : $self->{config} }
      sub start {
        my ($self, @words) = @_;
        $Mojolicious::Command::eval::running = $self;
        return $self->commands->run(@words ? @words : @ARGV);
      }
      sub plugin {
        my ($self, $name, $given) = @_;
        if ($name =~ /^(?:JSON|NotYAML)?Config$/) {
          my $moniker = lc ref $self;
          $moniker =~ s/::/-/g;
          my $file = Mojolicious::collected($given->{file}, "$FindBin::Bin/$moniker.conf",
              "$FindBin::Bin/../$moniker.conf", "$FindBin::Bin/$moniker.yml", "$FindBin::Bin/../$moniker.yml",
              "$FindBin::Bin/$moniker.json", "$FindBin::Bin/../$moniker.json");
          return $self->{config} = $name eq 'Config' ? do $file : YAML::LoadFile($file);
        }
        for my $space (@{ $self->{plugins}{namespaces} }) {
          my $class = $space . '::' . ucfirst $name;
          load_class($class);
          return $class->new->register($self, $given) if $class->can('register');
        }
        load_class($name);
        return $name->new->register($self, $given) if $name->can('register');
      }

      package Mojolicious::Plugins;
      sub namespaces { return $_[0]{namespaces} }

      package Mojolicious::Plugin;
      sub new { my $class = shift; return bless {@_}, $class }

      package Mojolicious::Command;
      sub new { my $class = shift; return bless {@_}, $class }
      sub app { return $_[0]{app} }

      package Mojolicious::Command::eval;
      push @ISA, 'Mojolicious::Command';
      sub app { return $Mojolicious::Command::eval::running }
      sub run { my ($self, @words) = @_; for my $code (@words) { eval $code if $code !~ /^-/ } }

      package Mojolicious::Command::minion;
      push @ISA, 'Mojolicious::Command';
      sub run {
        my ($self, $what, @words) = @_;
        GetOptionsFromArray(\\@words, 'enqueue|e=s' => \\my $task, 'args|a=s' => \\my $given);
        $self->app->minion->enqueue($task, somebodys_words()) if $what eq 'job' && $task;
      }

      package Mojolicious::Commands;
      sub namespaces { return $_[0]{namespaces} }
      sub start_app {
        my ($self, $class, @words) = @_;
        load_class($class);
        return $class->new->start(@words ? @words : @ARGV);
      }
      sub run {
        my ($self, $name, @given) = @_;
        my @words;
        my $skips = 0;
        for my $word (@given) {
          if ($skips) { $skips = 0 }
          elsif ($word eq '-m' || $word eq '--mode' || $word eq '--home') { $skips = 1 }
          else { push @words, $word }
        }
        for my $space (@{ $self->{namespaces} }) {
          my $class = $space . '::' . $name;
          load_class($class);
          return $class->new(app => $self->{app})->run(@words) if $class->can('run');
        }
      }

      package Minion;
      sub add_task { my ($self, $name, $code) = @_; $self->{tasks}{$name} = $code; return $self }
      sub enqueue {
        my ($self, $name, $given) = @_;
        my $task = $self->{tasks}{$name};
        my $job = bless { app => $self->{app}, minion => $self }, 'Minion::Job';
        if (ref $task eq 'CODE') { $task->($job, @{ $given || [] }) }
        elsif ($task) { load_class($task); $task->new(app => $self->{app})->run(@{ $given || [] }) }
        return 1;
      }

      package Minion::Job;
      sub new { my $class = shift; return bless {@_}, $class }
      sub app { return $_[0]{app} }
      sub minion { return $_[0]{app}->minion }
      """;

  /// What `use Mojolicious::Lite` brings into a program.
  private static final String LITE = """
      our $mojolicious_lite = Mojolicious->new;
      sub app { return $PACKAGE::mojolicious_lite }
      sub helper { return app()->helper(@_) }
      sub plugin { return app()->plugin(@_) }
      sub hook { }
      sub get { } sub post { } sub put { } sub patch { } sub del { } sub any { } sub options { } sub websocket { }
      sub under { } sub group { }
      """;

  private final PerlFiles files;
  private boolean there;

  PerlMojolicious(PerlFiles files) {
    this.files = files;
  }

  /// A program reads in a part of it that is not in the tree.
  void loaded(Machine machine, String module, List<Value> values, String home) {
    boolean named = OURS.contains(module)
        || module.equals("Mojo::Base")
            && values.stream().anyMatch(base -> OURS.contains(Values.exact(base).orElse("")));
    if (named && !there && machine.find(APPLICATION + "::new").isEmpty()) {
      there = true;
      machine.prelude(PerlParser.parse(LIBRARY, "", 1), APPLICATION);
    }
    if (there && module.equals("Mojolicious::Lite")) {
      machine.prelude(PerlParser.parse("package " + home + ";" + LITE.replace("PACKAGE", home), "", 1), home);
    }
  }

  /// Of the places where a file of settings may lie the first that the tree has.
  Optional<Value> call(Call call, String name) {
    return name.equals("Mojolicious::collected") ? Optional.of(call.values().stream()
        .filter(path -> Values.exact(path).flatMap(files::text).isPresent()).findFirst().orElse(Values.UNKNOWN))
        : Optional.empty();
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (!there || !(receiver instanceof Value.Ref(var thing))) {
      return Optional.empty();
    }
    if (thing.type().equals(ROUTES)) {
      return Optional.of(receiver);
    }
    boolean application = call.machine().ancestry(thing.type()).contains(APPLICATION);
    return application && name.equals("helper") ? Optional.of(helper(call, thing.type())) : Optional.empty();
  }

  /// From here on everything that belongs to the application has that method.
  private static Value helper(Call call, String type) {
    var values = call.values();
    if (values.size() > 1 && values.get(1) instanceof Value.Code code) {
      Values.exact(values.getFirst()).ifPresentOrElse(name -> call.machine().define(type + "::" + name, code),
          () -> call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
              "What a helper of the application is called is only known at run time"));
    }
    return Values.NOTHING;
  }
}
