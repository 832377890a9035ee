package org.portolan.model.workspace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;

/// Which imports count, and what goes with a source that is taken out.
final class Standing {
  private Standing() {}

  /// Of each source the latest complete import, and one that broke off after it; of profiles all complete ones, because
  /// each may be of other tables. Of a source that was taken out, only what was read since.
  ///
  /// @param headers oldest first
  static List<IntakeHeader> of(List<IntakeHeader> headers) {
    var complete = new HashMap<String, IntakeHeader>();
    var brokenOff = new HashMap<String, IntakeHeader>();
    for (var header : headers) {
      var name = header.source().name();
      switch (header.event()) {
        case READ -> {
          complete.put(header.source().kind() == SourceKind.PROFILE ? name + " " + header.number() : name, header);
          brokenOff.remove(name);
        }
        case BROKE_OFF -> brokenOff.put(name, header);
        case REMOVED -> {
          complete.values().removeIf(one -> one.source().name().equals(name));
          brokenOff.remove(name);
        }
      }
    }
    return Stream.concat(complete.values().stream(), brokenOff.values().stream())
        .sorted(Comparator.comparingLong(IntakeHeader::number)).toList();
  }

  /// The source of that name, and the profile of its rows, which says nothing without it.
  static List<Source> named(String name, List<IntakeHeader> standing) {
    var all = standing.stream().map(IntakeHeader::source).filter(one -> isOf(one, name)).distinct().toList();
    return all.stream().anyMatch(one -> one.name().equals(name)) ? oneEach(all) : List.of();
  }

  private static boolean isOf(Source source, String name) {
    return source.name().equals(name)
        || source.kind() == SourceKind.PROFILE && source.name().equals(Source.profileOf(name));
  }

  /// An earlier reading may have another title.
  private static List<Source> oneEach(List<Source> sources) {
    var latest = new LinkedHashMap<String, Source>();
    sources.forEach(source -> latest.put(source.name(), source));
    return List.copyOf(latest.values());
  }

  /// The removal that is the last word on a source, with that of its profile where both went together.
  static List<IntakeHeader> lastRemoval(String name, List<IntakeHeader> headers) {
    var own = last(headers, name);
    return own.stream().flatMap(one -> Stream.concat(own.stream(),
        last(headers, Source.profileOf(name)).stream().filter(profile -> profile.at().equals(one.at())))).toList();
  }

  private static List<IntakeHeader> last(List<IntakeHeader> headers, String name) {
    return headers.stream().filter(header -> header.source().name().equals(name))
        .max(Comparator.comparingLong(IntakeHeader::number)).filter(IntakeHeader::removed).stream().toList();
  }
}
