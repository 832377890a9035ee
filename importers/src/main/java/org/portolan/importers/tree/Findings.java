package org.portolan.importers.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Collects what importers find in one tree, in the order in which they tell it. What is told twice counts once: a
/// script that hundreds of jobs run says the same in each.
public final class Findings {
  private final Set<Fact> facts = new LinkedHashSet<>();
  private final List<Launch> launches = new ArrayList<>();
  private final Set<ReadPlace> read = new LinkedHashSet<>();
  private final Set<Unread> unread = new LinkedHashSet<>();

  public void add(Fact fact) {
    facts.add(fact);
  }

  /// A command that something runs; [LaunchFollower]s find out what it touches.
  public void launch(Launch launch) {
    launches.add(launch);
  }

  public void read(String source, String importer) {
    read.add(new ReadPlace(source, importer));
  }

  public void unread(Location place, UnreadKind kind, String reason) {
    unread(place, kind, reason, "");
  }

  /// @param remedy a command that would mend it
  public void unread(Location place, UnreadKind kind, String reason, String remedy) {
    unread.add(new Unread(place, kind, reason, remedy));
  }

  /// Adds what others have found after what is known.
  public void add(Findings others) {
    facts.addAll(others.facts);
    launches.addAll(others.launches);
    read.addAll(others.read);
    unread.addAll(others.unread);
  }

  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  public List<Launch> launches() {
    return List.copyOf(launches);
  }

  public List<ReadPlace> read() {
    return List.copyOf(read);
  }

  public List<Unread> unread() {
    return List.copyOf(unread);
  }
}
