package org.portolan.model.yaml;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Changes, adds, removes and moves items of a list.
record ItemsPatch(Patch patch) {

  void apply(Slot slot, YamlNode.Sequence node, YamlValue.Items before, YamlValue.Items wanted) {
    var pairs = Alignment.of(before.items(), wanted.items());
    if (pairs.isEmpty() || !node.flow() && !eachOnItsLine(node)) {
      patch.replace(slot, wanted);
    } else if (node.flow()) {
      inBrackets(node, before, wanted, pairs);
    } else {
      inLines(node, before, wanted, pairs);
    }
  }

  private boolean eachOnItsLine(YamlNode.Sequence node) {
    return node.items().stream().allMatch(item -> patch.lines().isFirstOnLine(dashOf(item)));
  }

  private void inLines(YamlNode.Sequence node, YamlValue.Items before, YamlValue.Items wanted,
      List<Alignment.Pair> pairs) {
    var lines = patch.lines();
    int indent = lines.columnOf(dashOf(node.items().getFirst()));
    boolean spaced = node.items().size() > 1 ? lines.isSetApart(startOf(node, 1))
        : wanted.spread() == YamlValue.Spread.PARAGRAPHS;
    var gap = (spaced ? "\n\n" : "\n") + " ".repeat(indent);
    int next = 0;
    var first = node.items().get(pairs.getFirst().before());
    var last = first;
    var movable = gone(before, pairs);
    for (int at = 0; at < wanted.items().size(); at++) {
      if (next < pairs.size() && pairs.get(next).wanted() == at) {
        last = node.items().get(pairs.get(next).before());
        change(last, before.items().get(pairs.get(next).before()), wanted.items().get(at), indent);
        next++;
      } else {
        var now = wanted.items().get(at);
        var words = movable.containsKey(now) ? source(node, movable.get(now))
            : YamlWriter.item(now, indent);
        if (next > 0) {
          patch.splices().insert(lines.endOf(last.span().to()), gap + words);
        } else {
          int above = startOf(node, pairs.getFirst().before());
          patch.splices().insert(above, " ".repeat(indent) + words + (spaced ? "\n\n" : "\n"));
        }
      }
    }
    remove(node, pairs);
  }

  private static Map<YamlValue, Integer> gone(YamlValue.Items before, List<Alignment.Pair> pairs) {
    var gone = new HashMap<YamlValue, Integer>();
    var stays = stays(pairs);
    for (int at = 0; at < before.items().size(); at++) {
      if (!stays.get(at)) {
        gone.put(before.items().get(at), at);
      }
    }
    return gone;
  }

  private static BitSet stays(List<Alignment.Pair> pairs) {
    var stays = new BitSet();
    pairs.forEach(pair -> stays.set(pair.before()));
    return stays;
  }

  /// An item that only moved keeps its very text, and the comment right above it.
  private String source(YamlNode.Sequence node, int at) {
    return patch.text().substring(startOf(node, at), patch.lines().endOf(node.items().get(at).span().to()))
        .replace("\r\n", "\n").stripLeading();
  }

  private void change(YamlNode item, YamlValue before, YamlValue wanted, int indent) {
    patch.value(new Slot(item, dashOf(item) + 1, indent, 0, false), before, wanted);
  }

  private void remove(YamlNode.Sequence node, List<Alignment.Pair> pairs) {
    var lines = patch.lines();
    var stays = stays(pairs);
    boolean leading = true;
    for (int at = 0; at < node.items().size(); at++) {
      if (stays.get(at)) {
        leading = false;
        continue;
      }
      int start = startOf(node, at);
      int end = lines.endOf(node.items().get(at).span().to());
      if (leading) {
        patch.splices().delete(start, lines.startOfNext(lines.endWithBlanksBelow(end)));
      } else {
        patch.splices().delete(lines.endBeforeBlanksAbove(start), end);
      }
    }
  }

  private void inBrackets(YamlNode.Sequence node, YamlValue.Items before, YamlValue.Items wanted,
      List<Alignment.Pair> pairs) {
    var items = node.items();
    int next = 0;
    for (int at = 0; at < wanted.items().size(); at++) {
      var now = wanted.items().get(at);
      if (next < pairs.size() && pairs.get(next).wanted() == at) {
        var item = items.get(pairs.get(next).before());
        patch.value(new Slot(item, item.span().from(), 0, 0, true), before.items().get(pairs.get(next).before()), now);
        next++;
      } else if (next > 0) {
        patch.splices().insert(items.get(pairs.get(next - 1).before()).span().to(),
            ", " + YamlWriter.inline(now, true));
      } else {
        patch.splices().insert(items.get(pairs.getFirst().before()).span().from(), YamlWriter.inline(now, true) + ", ");
      }
    }
    var stays = stays(pairs);
    for (int at = 0; at < items.size(); at++) {
      if (stays.get(at)) {
        continue;
      }
      if (at < pairs.getFirst().before()) {
        patch.splices().delete(items.get(at).span().from(), items.get(at + 1).span().from());
      } else {
        patch.splices().delete(items.get(at - 1).span().to(), items.get(at).span().to());
      }
    }
  }

  /// The start of the first line of an item, the comment right above it included.
  private int startOf(YamlNode.Sequence node, int at) {
    int above = at == 0 ? 0 : node.items().get(at - 1).span().to();
    return patch.lines().startWithComments(dashOf(node.items().get(at)), above);
  }

  private int dashOf(YamlNode item) {
    return patch.text().lastIndexOf('-', item.span().from() - 1);
  }
}
