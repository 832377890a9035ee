package org.portolan.importers.schedule.document;

import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.yaml.YamlNode;

/// A function of Azure that a timer starts: its `function.json`, called after the folder that it lies in.
final class AzureFunctions implements DocumentSchedules {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?([^/]+)/function\\.json|function\\.json");
  private static final Pattern SPAN = Pattern.compile("(?:(\\d{1,6})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})");

  @Override
  public boolean reads(String path, YamlNode document) {
    return PLACE.matcher(path).matches() && document.at("bindings").isPresent();
  }

  @Override
  public void read(YamlNode document, Declarations jobs) {
    var place = PLACE.matcher(jobs.file().path());
    var name = place.matches() && place.group(1) != null ? place.group(1) : "function";
    for (var binding : Nodes.items(document, "bindings")) {
      var schedule = binding.at("schedule");
      if (Nodes.text(binding, "type").equalsIgnoreCase("timerTrigger") && schedule.isPresent()) {
        int line = Nodes.line(schedule.get());
        var words = words(Nodes.text(binding, "schedule"));
        if (!TimeWords.isKnown(words)) {
          jobs.unknown(line, UnreadKind.DYNAMIC, "When " + name + " runs is a setting of the application: " + words);
          continue;
        }
        jobs.tell(Declared.at(line, name, words).calling(Nodes.text(document, "scriptFile"))
            .off(Nodes.isYes(document, "disabled") ? "switched off" : ""));
      }
    }
  }

  /// Six fields, or a span between two runs.
  private static String words(String said) {
    var span = SPAN.matcher(said);
    if (!span.matches()) {
      return TimeWords.seconds(said);
    }
    long days = span.group(1) == null ? 0 : Long.parseLong(span.group(1));
    long seconds = ((days * 24 + Long.parseLong(span.group(2))) * 60 + Long.parseLong(span.group(3))) * 60
        + Long.parseLong(span.group(4));
    return TimeWords.every(seconds * 1_000);
  }
}
