package org.portolan.model.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes, adds and removes fields of a mapping.
record FieldsPatch(Patch patch) {

  /// @param spaced blank lines set larger fields apart
  void apply(YamlNode.Mapping node, YamlValue.Fields before, YamlValue.Fields wanted, boolean spaced) {
    var gone = gone(node, before, wanted);
    if (node.flow()) {
      inBraces(node, before, wanted, gone);
    } else {
      inLines(node, before, wanted, gone, spaced);
    }
  }

  /// Whether a field stays that the others can be lined up with.
  boolean keepsOne(YamlNode.Mapping node, YamlValue.Fields before, YamlValue.Fields wanted) {
    return gone(node, before, wanted).size() < node.entries().size();
  }

  /// The keys of the text that say something now and shall not say anything.
  private Set<String> gone(YamlNode.Mapping node, YamlValue.Fields before, YamlValue.Fields wanted) {
    var stay = wanted.entries().stream().map(YamlValue.Entry::key).collect(Collectors.toSet());
    var gone = new HashSet<String>();
    for (var entry : node.entries()) {
      var key = entry.key().value();
      if (!stay.contains(key) && (patch.isThorough() || before.get(key).isPresent())) {
        gone.add(key);
      }
    }
    return gone;
  }

  private void inLines(YamlNode.Mapping node, YamlValue.Fields before, YamlValue.Fields wanted, Set<String> gone,
      boolean spaced) {
    int indent = patch.lines().columnOf(node.span().from());
    changes(node, before, wanted, indent);
    var anchor = kept(node.entries(), gone);
    for (var entry : wanted.entries()) {
      var here = node.entry(entry.key());
      if (here.isPresent()) {
        anchor = here.get();
      } else {
        boolean apart = spaced && !entry.value().isScalar();
        var gap = (apart ? "\n\n" : "\n") + " ".repeat(indent);
        patch.splices().insert(patch.lines().endOf(endOf(anchor)), gap + YamlWriter.entry(entry, indent));
      }
    }
    remove(node.entries(), gone);
  }

  /// New fields go behind the one that stands before them in a fresh file, else behind the first that stays.
  private static YamlNode.Entry kept(List<YamlNode.Entry> entries, Set<String> gone) {
    return entries.stream().filter(entry -> !gone.contains(entry.key().value())).findFirst().orElseThrow();
  }

  /// Before anything is put in behind a field: what is put in inside it belongs above that.
  private void changes(YamlNode.Mapping node, YamlValue.Fields before, YamlValue.Fields wanted, int indent) {
    for (var entry : wanted.entries()) {
      node.entry(entry.key()).ifPresent(here -> change(here, before, entry, indent, node.flow()));
    }
  }

  private void change(YamlNode.Entry here, YamlValue.Fields before, YamlValue.Entry wanted, int indent, boolean flow) {
    int behind = Patch.behindColon(patch.text(), here.key());
    int keyLength = behind - here.key().span().from();
    var slot = new Slot(here.value(), behind, indent, keyLength, flow);
    before.get(wanted.key()).ifPresentOrElse(old -> patch.value(slot, old, wanted.value()),
        () -> patch.replace(slot, wanted.value()));
  }

  private void remove(List<YamlNode.Entry> entries, Set<String> gone) {
    var lines = patch.lines();
    boolean atDash = !lines.isFirstOnLine(entries.getFirst().key().span().from());
    for (int at = 0; at < entries.size(); at++) {
      var entry = entries.get(at);
      if (!gone.contains(entry.key().value())) {
        atDash = false;
      } else if (atDash) {
        patch.splices().delete(entry.key().span().from(), entries.get(at + 1).key().span().from());
      } else {
        int start = lines.startOf(entry.key().span().from());
        int end = lines.endOf(endOf(entry));
        if (start == 0) {
          patch.splices().delete(0, lines.startOfNext(end));
        } else {
          patch.splices().delete(lines.endOfLineBefore(start), end);
        }
      }
    }
  }

  private void inBraces(YamlNode.Mapping node, YamlValue.Fields before, YamlValue.Fields wanted, Set<String> gone) {
    var entries = node.entries();
    changes(node, before, wanted, 0);
    var anchor = kept(entries, gone);
    for (var entry : wanted.entries()) {
      var here = node.entry(entry.key());
      if (here.isPresent()) {
        anchor = here.get();
      } else {
        patch.splices().insert(endOf(anchor), ", " + YamlWriter.inlineEntry(entry));
      }
    }
    boolean leading = true;
    for (int at = 0; at < entries.size(); at++) {
      boolean goes = gone.contains(entries.get(at).key().value());
      if (goes && leading) {
        patch.splices().delete(entries.get(at).key().span().from(), entries.get(at + 1).key().span().from());
      } else if (goes) {
        patch.splices().delete(endOf(entries.get(at - 1)), endOf(entries.get(at)));
      }
      leading &= goes;
    }
  }

  private int endOf(YamlNode.Entry entry) {
    return Math.max(Patch.behindColon(patch.text(), entry.key()), entry.value().span().to());
  }
}
