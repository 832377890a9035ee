package org.portolan.importers.config.container;

import java.util.Collection;
import org.portolan.importers.tree.Findings;
import org.portolan.model.intake.Fact;
import org.portolan.model.problem.Location;

/// The network of one project or name space, in which containers call each other by short names that mean something
/// else in the next one.
///
/// @param name of the project or name space
/// @param host where it runs
record ContainerNetwork(String name, String host) {
  /// From where names are looked at inside.
  String view() {
    return name + "." + host;
  }

  /// A name that means the same everywhere.
  String outside(String service) {
    return service + "@" + view();
  }

  void tell(String service, Collection<String> names, Location place, Findings findings) {
    names.stream().distinct().sorted()
        .forEach(each -> findings.add(new Fact.Alias(view(), each, outside(service), place)));
  }

  /// A port of a container that is reached at a port of the host.
  ///
  /// @param inside empty for the one that is meant where none is named
  void published(String service, String inside, String outside, Location place, Findings findings) {
    findings.add(new Fact.Alias("", outside(service) + (inside.isEmpty() ? "" : ":" + inside), host + ":" + outside,
        place));
  }
}
