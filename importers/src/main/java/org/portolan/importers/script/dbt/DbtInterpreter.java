package org.portolan.importers.script.dbt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// Follows `dbt run`, `build`, `seed` and `snapshot`: each of the models that are chosen is written, and reads what it
/// names.
public final class DbtInterpreter implements Interpreter {
  private static final double NAMED = 0.95;
  /// How sure it is that the only project of a tree is the one that is meant.
  private static final double ONLY = 0.7;
  private static final Set<String> BUILDS = Set.of("run", "build", "seed", "snapshot");

  private final Starter starter;

  public DbtInterpreter(Starter starter) {
    this.starter = starter;
  }

  @Override
  public String language() {
    return "dbt";
  }

  @Override
  public boolean isCalled(String program) {
    return program.equals("dbt");
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    // its files are models, and none of them is started by itself
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    var command = DbtCommand.of(arguments.stream().map(word -> Values.asText(word).text()).toList());
    if (command.verb().equals("run-operation") || command.verb().equals("test")) {
      run.unread(place, UnreadKind.UNPARSED, "What dbt asks or changes by " + command.verb() + " was not followed");
    }
    if (!BUILDS.contains(command.verb())) {
      return;
    }
    var folder = Paths.under(process.directory(), command.folder().isEmpty() ? "." : command.folder());
    var project = folder.startsWith("/") ? DbtProject.in(run, folder) : Optional.<DbtProject>empty();
    if (project.isPresent()) {
      new Building(run, process, project.get(), place).build(command);
      return;
    }
    var only = run.index().isFolder(folder) ? Optional.<DbtProject>empty() : only(run);
    only.ifPresentOrElse(
        found -> new Building(run, process.withTrust(process.trust() * ONLY), found, place).build(command),
        () -> run.unread(place, UnreadKind.ABSENT,
            "What dbt builds is not known: its project was not collected, or more than one was"));
  }

  /// Where it starts from a folder that nobody knows, or that was collected under another name.
  private static Optional<DbtProject> only(Run run) {
    var all = run.index().ending(DbtProject.FILE).stream().filter(path -> !path.contains("dbt_packages/")).toList();
    return all.size() == 1 ? DbtProject.in(run, "/" + Paths.directory(all.getFirst())) : Optional.empty();
  }

  private final class Building {
    private final Run run;
    private final Execution process;
    private final DbtProject project;
    private final Place place;

    Building(Run run, Execution process, DbtProject project, Place place) {
      this.run = run;
      this.process = process;
      this.project = project;
      this.place = place;
    }

    void build(DbtCommand command) {
      var to = new DbtProfile(run, process, project).connection(command.profiles(), command.profile(),
          command.target());
      run.touch(process, DependencyKind.CONNECTS_TO, to.seenFrom(process.host()), "", place, NAMED);
      if (to.database().isEmpty()) {
        run.unread(place, UnreadKind.DYNAMIC, "Which database dbt connects to is only known at run time");
      }
      for (var model : chosen(command)) {
        if (isMeant(command.verb(), model) && run.step()) {
          built(model, to);
        }
      }
      for (var statement : project.around()) {
        var sql = new DbtText(statement).statement(project::table, project::source, "");
        new SqlSink(run, process).accept(new Value.Text(sql, place), to, place, SqlSink.Trust.DRIVER);
      }
    }

    private static boolean isMeant(String verb, DbtModel model) {
      return verb.equals("build") || switch (model.kind()) {
        case MODEL -> verb.equals("run");
        case SEED -> verb.equals("seed");
        case SNAPSHOT -> verb.equals("snapshot");
      };
    }

    private Set<DbtModel> chosen(DbtCommand command) {
      var selection = new DbtSelection(project);
      var all = new LinkedHashSet<>(project.models().values());
      var chosen = command.select().isEmpty() ? Optional.of(Set.copyOf(all)) : selection.of(command.select());
      var left = command.exclude().isEmpty() ? Optional.of(Set.<DbtModel>of()) : selection.of(command.exclude());
      if (chosen.isEmpty() || left.isEmpty()) {
        run.unread(place, UnreadKind.DYNAMIC, "Which models dbt builds was not found out: "
            + shown(chosen.isEmpty() ? command.select() : command.exclude()));
      }
      all.retainAll(chosen.orElse(Set.of()));
      all.removeAll(left.orElse(Set.of()));
      return all;
    }

    private static String shown(List<String> words) {
      return String.join(" ", words.subList(0, Math.min(5, words.size()))) + (words.size() > 5 ? " …" : "");
    }

    private void built(DbtModel model, Connection to) {
      var in = to.seenFrom(process.host());
      var first = new Place(model.path().substring(1), 1);
      if (model.kind() == DbtModel.Kind.SEED) {
        run.touch(process, DependencyKind.WRITES, in.table(model.table()), "", first, NAMED);
      } else if (!model.virtual()) {
        starter.start(run, process, new Value.Text(model.path(), place), List.of(), place, inner -> {
          run.touch(inner, DependencyKind.WRITES, in.table(model.table()), "", first, NAMED);
          reads(model, model.table(), inner, to, new ArrayList<>());
        });
      }
    }

    /// What a virtual model reads, those read that name it.
    private void reads(DbtModel model, String own, Execution inner, Connection to, List<String> open) {
      if (open.contains(model.name())) {
        return;
      }
      open.add(model.name());
      var path = model.path().substring(1);
      if (path.endsWith(".sql")) {
        var sql = model.text().statement(this::readAs, project::source, own);
        new SqlSink(run, inner).accept(new Value.Text(sql, new Place(path, 1)), to, new Place(path, 1),
            SqlSink.Trust.DRIVER);
      }
      for (var name : model.text().named()) {
        if (name.source() || !isVirtual(name.name())) {
          run.touch(inner, DependencyKind.READS, to.seenFrom(process.host())
              .table(name.source() ? project.source(name.name()) : project.table(name.name())), "",
              new Place(path, name.line()), NAMED);
        }
      }
      model.refs().stream().flatMap(name -> Optional.ofNullable(project.models().get(name)).stream())
          .filter(DbtModel::virtual).forEach(virtual -> reads(virtual, own, inner, to, open));
    }

    private boolean isVirtual(String name) {
      return Optional.ofNullable(project.models().get(name)).filter(DbtModel::virtual).isPresent();
    }

    /// A virtual one stands in the statement like a query that reads no table.
    private String readAs(String name) {
      return isVirtual(name) ? "(select 1)" : project.table(name);
    }
  }
}
