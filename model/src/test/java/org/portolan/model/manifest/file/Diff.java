package org.portolan.model.manifest.file;

import java.util.ArrayList;
import java.util.List;

/// What a reviewer would see: the lines that differ between two texts, `-` before and `+` after.
final class Diff {
  private Diff() {}

  static List<String> of(String before, String after) {
    var old = List.of(before.split("\n", -1));
    var now = List.of(after.split("\n", -1));
    int start = 0;
    while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(old.size(), now.size()) - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    return changed(old.subList(start, old.size() - end), now.subList(start, now.size() - end));
  }

  private static List<String> changed(List<String> old, List<String> now) {
    var common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    var removed = new ArrayList<String>();
    var added = new ArrayList<String>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        removed.add("-" + old.get(i++));
      } else {
        added.add("+" + now.get(j++));
      }
    }
    removed.addAll(added);
    return removed;
  }
}
