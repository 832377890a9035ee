package org.portolan.importers.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.UnitFile.Setting;
import org.portolan.importers.schedule.Units.Unit;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Reads timers, watched paths and services of systemd: a timer is a job that runs its service, and so is a path when
/// something comes to it; a service is an asset of its own.
public final class SystemdImporter implements TreeImporter {
  private static final List<String> COMMANDS = List.of("ExecStartPre", "ExecStart", "ExecStartPost", "ExecStop");

  private static final List<String> WATCHED =
      List.of("PathExists", "PathExistsGlob", "PathChanged", "PathModified", "DirectoryNotEmpty");

  /// Where users keep units of their own.
  private static final Pattern SPECIFIER = Pattern.compile("%([%huNn])");
  private static final Pattern HOME = Pattern.compile("(?:.*/)?home/([^/]+)/\\.config/systemd/user/.*");
  /// Attributes of a timer's job.
  private static final Map<String, String> WAITS =
      Map.of("RandomizedDelaySec", "random-delay", "AccuracySec", "accuracy",
          "Persistent", "persistent");

  private final OperatingSystemJobs operatingSystem = OperatingSystemJobs.read();

  @Override
  public String name() {
    return "systemd";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var units = new Units(tree);
    units.paths().forEach(path -> findings.read(path, name()));
    units.hidden().forEach((path, other) -> findings.unread(Location.of(path), UnreadKind.UNPARSED,
        "A unit of the same name goes before it: " + other));
    for (var unit : units.all()) {
      progress.check();
      if (unit.file().name().endsWith(".timer")) {
        timer(tree, units, unit, findings);
      } else if (unit.file().name().endsWith(".path")) {
        path(tree, units, unit, findings);
      } else {
        service(tree, units, unit, findings);
      }
    }
    absent(units, findings);
  }

  /// What is switched on and was not collected starts something that nobody has read.
  private void absent(Units units, Findings findings) {
    units.states().file().ifPresent(file -> {
      findings.read(file.path(), name());
      for (var unit : units.states().enabled()) {
        boolean own = operatingSystem.hasUnit(unit.substring(0, unit.lastIndexOf('.')));
        if (!own && units.named(unit).isEmpty()) {
          findings.unread(file.at(units.states().lines().getOrDefault(unit, 1)), UnreadKind.ABSENT,
              unit + " is switched on, and was not collected");
        }
      }
    });
  }

  private void timer(Tree tree, Units units, Unit unit, Findings findings) {
    var calendar = unit.file().all("Timer", "OnCalendar");
    var first = calendar.isEmpty() ? monotonic(unit.file()) : calendar;
    starter(tree, units, unit, "Timer", words(calendar, first), first, findings);
  }

  /// A path unit starts its service when something changes there (systemd.path(5)), at no time that anybody knows.
  private void path(Tree tree, Units units, Unit unit, Findings findings) {
    if (unit.packaged() && units.isOff(unit)) {
      return;
    }
    var watched = WATCHED.stream().flatMap(key -> unit.file().all("Path", key).stream()).toList();
    starter(tree, units, unit, "Path", "@event", watched, findings);
  }

  private void starter(Tree tree, Units units, Unit unit, String section, String words, List<Setting> first,
      Findings findings) {
    var file = unit.file();
    var serviceName = Optional.of(file.value(section, "Unit")).filter(name -> !name.isEmpty())
        .orElse(file.stem() + ".service");
    var service = units.startedBy(unit, serviceName);
    var place = first.isEmpty() ? Location.of(unit.path()) : first.getFirst().place();
    var line = first.isEmpty() ? unit.path() : first.getFirst().line();
    boolean own = operatingSystem.hasUnit(file.stem());
    var job = new ScheduledJob(Ids.job(tree.host(), tree.onHost(unit.path()), JobName.of(file.stem())), file.stem(),
        tree.host(), words, "", service.map(SystemdImporter::user).orElse(""), false,
        service.map(found -> found.file().value("Service", "ExecStart")).orElse(""), Map.of(), place, line,
        units.isOff(unit) ? "not enabled" : "", own);
    job.tellWithoutLaunch(findings, waits(file));
    if (service.isPresent()) {
      findings.add(new Fact.Needs(new Target.Known(job.id()), new Target.Known(id(tree, units, service.get())),
          DependencyKind.RUNS, "", Evidence.declared(place, Secrets.evidence(line))));
    } else if (!own) {
      findings.unread(place, UnreadKind.ABSENT,
          "The " + section.toLowerCase(Locale.ROOT) + " starts " + serviceName + ", which was not collected");
    }
  }

  /// One calendar expression as it stands; of several all, with `;` between.
  private static String words(List<Setting> calendar, List<Setting> monotonic) {
    if (!calendar.isEmpty()) {
      return String.join("; ", calendar.stream().map(Setting::value).toList());
    }
    return monotonic.isEmpty() ? "" : switch (monotonic.getFirst().key()) {
      case "OnUnitActiveSec", "OnUnitInactiveSec" -> "every " + span(monotonic.getFirst().value());
      default -> "@reboot";
    };
  }

  /// What moves a run away from its time: a random delay, the accuracy, whether a missed run is made up for.
  private static Map<String, String> waits(UnitFile file) {
    var waits = new TreeMap<String, String>();
    WAITS.forEach(
        (key, attribute) -> file.last("Timer", key).ifPresent(setting -> waits.put(attribute, span(setting.value()))));
    return waits;
  }

  /// Bare numbers are seconds (systemd.time(7)).
  private static String span(String value) {
    return value.matches("\\d+") ? value + "s" : value;
  }

  private static List<Setting> monotonic(UnitFile file) {
    for (var key : List.of("OnUnitActiveSec", "OnUnitInactiveSec", "OnBootSec", "OnStartupSec", "OnActiveSec")) {
      if (!file.all("Timer", key).isEmpty()) {
        return file.all("Timer", key);
      }
    }
    return List.of();
  }

  private void service(Tree tree, Units units, Unit unit, Findings findings) {
    var file = unit.file();
    boolean own = operatingSystem.hasUnit(file.stem());
    boolean off = units.isOff(unit);
    if (off && unit.packaged()) {
      // Dozens come with every system, and none of them runs.
      return;
    }
    var start = file.last("Service", "ExecStart");
    var place = start.map(Setting::place).orElse(Location.of(unit.path()));
    var evidence = Evidence.declared(place, Secrets.evidence(start.map(Setting::line).orElse(unit.path())));
    var id = id(tree, units, unit);
    var asset = Asset.of(id, AssetKind.SERVICE, file.stem()).onHost(tree.host()).seenAt(place)
        .with(Attribute.USER, user(unit));
    asset = start.isPresent() ? asset.with(Attribute.COMMAND, Secrets.evidence(start.get().value())) : asset;
    asset = file.last("Unit", "Description").map(Setting::value).map(Secrets::evidence).isPresent()
        ? asset.with(Attribute.COMMENT, Secrets.evidence(file.value("Unit", "Description")))
        : asset;
    asset = off ? asset.with(Attribute.DISABLED, "true") : asset;
    findings.add(new Fact.Found(own ? asset.with(Attribute.OPERATING_SYSTEM, "true") : asset));
    findings.add(new Fact.Needs(new Target.Known(id), new Target.Known(Ids.host(tree.host())), DependencyKind.RUNS_ON,
        "", evidence));
    if (!own && !off) {
      launch(tree, unit, id, findings);
    }
  }

  private static void launch(Tree tree, Unit unit, AssetId id, Findings findings) {
    var file = unit.file();
    var environment = ServiceEnvironment.of(tree, file, findings);
    for (var key : COMMANDS) {
      for (var command : file.all("Service", key)) {
        // Prefixes that change how it is run, not what (systemd.service(5)).
        findings.launch(
            new Launch(id, UnitQuotes.asShell(specified(unit, command.value().replaceFirst("^[-@:+!|]+", ""))),
                user(unit), environment,
                file.value("Service", "WorkingDirectory").replaceFirst("^-", ""), command.place(),
                Secrets.evidence(command.line())));
      }
    }
  }

  /// With what systemd fills in (systemd.unit(5)): its own name, and who runs the manager of the services with his home,
  /// who is root but for the services of a user; `%%` is a sign.
  private static String specified(Unit unit, String command) {
    var home = HOME.matcher(unit.path());
    var manager = home.matches() ? home.group(1) : "root";
    return SPECIFIER.matcher(command).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
      case "%" -> "%";
      case "h" -> home.matches() ? "/home/" + manager : "/root";
      case "u" -> manager;
      case "N" -> unit.file().stem();
      default -> unit.file().name();
    }));
  }

  private static AssetId id(Tree tree, Units units, Unit unit) {
    return Ids.service(tree.host(), units.nameOnHost(unit));
  }

  private static String user(Unit service) {
    var user = service.file().value("Service", "User");
    var home = HOME.matcher(service.path());
    return !user.isEmpty() ? user : home.matches() ? home.group(1) : "root";
  }
}
