package org.portolan.importers.script.run;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.importers.script.value.Journal;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.Tree;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Follows one launch: collects what is touched, and sets the bounds.
public final class Run {
  /// A statement with hundreds of names that are put together is one thing to settle.
  private static final int MOST_OF_ONE_KIND = 12;
  private static final int MOST_STEPS = 1_000_000;
  private static final int FOR_A_MODULE = 250_000;
  /// For all that is loaded.
  private static final int FOR_MODULES = 700_000;
  /// For all its starts but the last.
  private static final int FOR_ONE_SCRIPT = 400_000;
  /// Of what is left when a function is called, one part of so many is for what comes behind the call.
  private static final int KEPT_BACK = 10;
  private static final int FUNCTIONS_NAMED = 3;
  private static final int MOST_TOUCHES = 20_000;
  private static final int DEEPEST_PROCESS = 12;
  private static final int DEEPEST_MODULE = 40;

  private final Tree tree;
  private final Launch launch;
  private final Languages languages;
  private final Routines routines;
  private final TreeIndex index;
  private final Progress progress;
  private final Journal journal = new Journal();
  private final WrittenFiles written = new WrittenFiles(journal);
  private final MovedFolders moved = new MovedFolders();
  private final Set<Touch> touches = new LinkedHashSet<>();
  /// Relations whose views, where they are some, were followed.
  private final Set<Target.Relation> named = new HashSet<>();
  private final Set<Consequence> consequences = new LinkedHashSet<>();
  private final Set<Unread> unread = new LinkedHashSet<>();
  private final Map<String, Integer> ofOneKind = new HashMap<>();
  private final Set<String> scripts = new LinkedHashSet<>();
  private final Set<Missing> missing = new LinkedHashSet<>();
  private final Set<String> running = new HashSet<>();
  private final Map<AssetId, Set<String>> temporary = new HashMap<>();
  private final Map<String, Integer> spentOn = new HashMap<>();
  private final Set<Place> brokenOff = new LinkedHashSet<>();
  private int steps;
  private int limit = MOST_STEPS;
  private int things;
  private int depth;
  private int modules;

  public Run(Tree tree, Launch launch, Languages languages, Routines routines, TreeIndex index,
      Progress progress) {
    this.index = index;
    this.tree = tree;
    this.routines = routines;
    this.launch = launch;
    this.languages = languages;
    this.progress = progress;
  }

  public Tree tree() {
    return tree;
  }

  public Launch launch() {
    return launch;
  }

  public Languages languages() {
    return languages;
  }

  public TreeIndex index() {
    return index;
  }

  public Routines routines() {
    return routines;
  }

  public Journal journal() {
    return journal;
  }

  public WrittenFiles written() {
    return written;
  }

  public MovedFolders moved() {
    return moved;
  }

  /// Counts a step; false once there have been too many, when everything shall come to an end.
  public boolean step() {
    steps++;
    if (steps % 4_096 == 0) {
      progress.check();
    }
    if (steps == MOST_STEPS) {
      cut("The program was not followed to its end: it has too many paths");
    }
    return steps < limit;
  }

  /// Loads a module with a share of the steps, so that enough are left for the program that loads it.
  public void loading(String module, Runnable work) {
    if (modules >= DEEPEST_MODULE) {
      unread(new Place(module, 1), UnreadKind.TOO_LARGE,
          "Loaded through more than " + DEEPEST_MODULE + " others; what it does there was not followed");
      return;
    }
    int outer = limit;
    limit = Math.min(outer, Math.min(steps + FOR_A_MODULE, FOR_MODULES));
    modules++;
    try {
      work.run();
      if (steps >= limit && limit < outer) {
        unread(new Place(module, 1), UnreadKind.TOO_LARGE,
            "What this module does when it is loaded was not followed to its end: it has too many paths");
      }
    } finally {
      limit = outer;
      modules--;
    }
  }

  /// Follows a call with most of the steps that are left, never all, so that something is left for what comes behind it.
  ///
  /// @param from where the function stands that is called
  public <T> T calling(Place from, Supplier<T> work) {
    int outer = limit;
    limit = outer - (outer - steps) / KEPT_BACK;
    try {
      var result = work.get();
      if (steps >= limit && steps < outer) {
        brokenOff.add(from);
      }
      return result;
    } finally {
      limit = outer;
    }
  }

  /// Whether a module is being loaded now.
  public boolean isLoading() {
    return modules > 0;
  }

  /// Not everything that the launch does was followed.
  public void cut(String reason) {
    unread(begun(), UnreadKind.TOO_LARGE, reason);
  }

  private Place begun() {
    return new Place(launch.place().source(), Math.max(1, launch.place().line()));
  }

  /// Follows a script that is started with other words again and again: not once more when it has had its share of the
  /// steps, so that enough are left for what comes behind it.
  public void again(String script, Runnable work) {
    int before = steps;
    int spent = spentOn.getOrDefault(script, 0);
    if (spent > FOR_ONE_SCRIPT) {
      unread(new Place(script, 1), UnreadKind.TOO_LARGE,
          "It is started many times, and was not followed each time: it has too many paths");
      return;
    }
    work.run();
    spentOn.merge(script, steps - before, Integer::sum);
  }

  /// How many things were found so far.
  public int found() {
    return touches.size() + unread.size();
  }

  /// How many steps there have been.
  public int steps() {
    return steps;
  }

  public Thing newThing() {
    things++;
    journal.made(things);
    return new Thing(things);
  }

  /// Runs a program inside another, unless it is the very same one with the same words and surroundings that is
  /// running already: a script that starts itself again.
  public void nested(String program, Runnable work) {
    if (running.add(program)) {
      try {
        nested(work);
      } finally {
        running.remove(program);
      }
    }
  }

  /// Runs a process inside another, unless they nest too deep.
  public void nested(Runnable work) {
    if (depth < DEEPEST_PROCESS) {
      depth++;
      try {
        work.run();
      } finally {
        depth--;
      }
    } else {
      cut("Programs that start one another more than " + DEEPEST_PROCESS + " deep were not followed further");
    }
  }

  public void touch(Execution process, DependencyKind kind, Target to, String name, Place place, double certainty) {
    var meant = routines.applications().meant(to, process);
    touch(process.owner(), kind, meant, name, place, certainty * process.trust(), process.way());
    if (meant instanceof Target.Relation relation) {
      if (named.add(relation)) {
        new Views(this).named(relation);
      }
      if (kind == DependencyKind.WRITES) {
        new Triggers(this).written(relation);
      }
    }
  }

  /// Remembers what a trigger or view does by itself; false where that is known already.
  boolean follows(Consequence consequence) {
    if (consequences.size() >= MOST_TOUCHES) {
      cut("More than " + MOST_TOUCHES + " things are done by triggers and views; the rest was left out");
      return false;
    }
    return consequences.add(consequence);
  }

  public Set<Consequence> consequences() {
    return Collections.unmodifiableSet(consequences);
  }

  public void touch(AssetId by, DependencyKind kind, Target to, String name, Place place, double certainty) {
    touch(by, kind, to, name, place, certainty, 1);
  }

  private void touch(AssetId by, DependencyKind kind, Target to, String name, Place place, double certainty,
      double way) {
    if (touches.size() < MOST_TOUCHES) {
      touches.add(new Touch(by, kind, to, name, place, Math.max(0.01, Math.min(1, certainty)), way));
    } else {
      cut("More than " + MOST_TOUCHES + " things are touched; the rest was left out");
    }
  }

  public void unread(Place place, UnreadKind kind, String reason) {
    var at = place.path().isEmpty() ? launch.place() : place.location();
    int colon = reason.indexOf(": ");
    var told = new Unread(at, kind, reason);
    if (colon < 0 || unread.contains(told)) {
      unread.add(told);
      return;
    }
    var alike = reason.substring(0, colon);
    unread.add(ofOneKind.merge(at + alike, 1, Integer::sum) <= MOST_OF_ONE_KIND ? told
        : new Unread(at, kind, alike + ", in more ways than are told one by one"));
  }

  /// Remembers that a file of the tree was read as a program.
  public void reached(String script) {
    scripts.add(script);
  }

  /// Whether a file of the tree was read as a program; others are read for their settings only.
  public boolean isReached(String path) {
    return scripts.contains(path);
  }

  /// A script that is named and not there.
  public record Missing(AssetId by, String path, Place place, boolean included) {}

  /// @param path on the host
  public void missing(Execution process, String path, Place place, boolean included) {
    missing.add(new Missing(process.owner(), path, place, included));
  }

  public List<Missing> missing() {
    return List.copyOf(missing);
  }

  public Optional<TextFile> file(String path) {
    return tree.file(path);
  }

  /// The text of a file; nothing where it is none after all, which the tree has counted.
  public String text(String path) {
    return file(path).map(TextFile::text).orElse("");
  }

  /// Without the temporary tables that the same program makes.
  public List<Touch> touches() {
    return touches.stream().filter(touch -> !isTemporary(touch)).toList();
  }

  private boolean isTemporary(Touch touch) {
    if (!(touch.to() instanceof Target.Relation(var database, var schema, var name, _))) {
      return false;
    }
    var names = temporary.getOrDefault(touch.by(), Set.of());
    var in = schema.isEmpty() ? database.database() : schema;
    return schema.isEmpty() && names.contains(name.toLowerCase(Locale.ROOT))
        || names.contains((in + "." + name).toLowerCase(Locale.ROOT));
  }

  /// Tables that end with the session of the program that makes them, in lower case.
  void temporary(AssetId by, Set<String> names) {
    if (!names.isEmpty()) {
      temporary.computeIfAbsent(by, _ -> new HashSet<>()).addAll(names);
    }
  }

  public List<Unread> unread() {
    return Stream.concat(unread.stream(), brokenOff().stream()).distinct().toList();
  }

  /// All functions that were cut are one thing to know of. What is cut inside is cut first.
  private Optional<Unread> brokenOff() {
    if (brokenOff.isEmpty()) {
      return Optional.empty();
    }
    var some = List.copyOf(brokenOff).reversed().stream().limit(FUNCTIONS_NAMED)
        .map(place -> place.path() + ":" + place.line()).collect(Collectors.joining(", "));
    return Optional.of(new Unread(begun().location(), UnreadKind.TOO_LARGE,
        "Not followed to the end, because of too many paths, "
            + (brokenOff.size() == 1 ? "was one" : "were " + brokenOff.size()) + " of its functions: " + some
            + (brokenOff.size() > FUNCTIONS_NAMED ? ", …" : "")));
  }

  public Set<String> scripts() {
    return Set.copyOf(scripts);
  }
}
