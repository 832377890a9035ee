package org.portolan.app.layout;

import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.unit.Spoken;

/// What a picture of the graph shows: every asset by name or in a number, every arrow alone or in a bundle.
///
/// Groups and nodes share one name space of ids; a group's parent stands before it in the list.
///
/// @param assets how many assets the picture stands for
public record Chart(List<Group> groups, List<Node> nodes, List<Arrow> arrows, int assets) {
  public Chart {
    groups = List.copyOf(groups);
    nodes = List.copyOf(nodes);
    arrows = List.copyOf(arrows);
  }

  public enum GroupKind {
    HOST,
    DATABASE,
    SCHEMA,
    OUTSIDE,
    CLIENTS,
    /// What is decided alike: a wave, what is retired, what nobody has decided.
    DECISION
  }

  /// @param open  whether its members are drawn; a closed group is one box with its number
  /// @param count the assets inside, at any depth
  /// @param note  small words beside the title: `PostgreSQL 11`
  /// @param silent open silent dependencies that touch something inside
  public record Group(String id, GroupKind kind, String title, String note, Optional<String> parent, boolean open,
      int count, boolean silent) {}

  /// One asset, or a stack of assets of one kind ("10 more jobs").
  ///
  /// @param assets sorted; more than one for a stack
  /// @param group  the innermost group it lies in, empty for none
  public record Node(String id, AssetKind kind, String name, Optional<String> group, List<AssetId> assets,
      boolean missing, boolean silent) {
    public Node {
      assets = List.copyOf(assets);
    }

    public boolean stack() {
      return assets.size() > 1;
    }
  }

  /// @param from   a node or group
  /// @param to     a node or group
  /// @param silent ids of the open silent dependencies it is part of
  public record Arrow(String from, String to, EvidenceKind standing, List<Dependency> dependencies,
      List<String> silent) {
    public Arrow {
      dependencies = List.copyOf(dependencies);
      silent = List.copyOf(silent);
    }

    public int count() {
      return dependencies.size();
    }

    /// What is said beside it: `reads`; of a bundle two verbs at most and its number: `reads and writes, 12`.
    public String verb() {
      var verbs = dependencies.stream().map(one -> one.kind().word().replace('-', ' ')).distinct().sorted().toList();
      return count() == 1 ? verbs.getFirst()
          : String.join(" and ", verbs.subList(0, Math.min(2, verbs.size()))) + ", " + Spoken.count(count());
    }
  }
}
