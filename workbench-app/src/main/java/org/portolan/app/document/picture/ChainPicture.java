package org.portolan.app.document.picture;

import java.util.List;
import org.portolan.app.document.Block.Picture;

/// The chain that proves a silent dependency, from what nobody knew to what it needs.
public final class ChainPicture {
  private static final double WIDTH = 680;
  private static final double BOX = 126;
  private static final int ROOM = 4;

  private ChainPicture() {}

  /// @param verb of the arrow that leads to this link; empty for the first
  public record Link(String name, String kind, String verb) {}

  /// @param id unique in the document
  public static Picture of(String id, List<Link> links) {
    var words = inWords(links);
    var rows = Math.ceilDiv(links.size(), ROOM);
    var svg = new Svg("chain-" + id, WIDTH, rows * 56, "Chain of " + id, words);
    for (int i = 0; i < links.size(); i++) {
      link(svg, links.get(i), i);
    }
    return new Picture(svg.end(), words, false);
  }

  private static void link(Svg svg, Link link, int i) {
    double gap = (WIDTH - ROOM * BOX) / (ROOM - 1);
    double x = i % ROOM * (BOX + gap) + 1;
    double y = i / ROOM * 56 + 2;
    svg.box(x, y, BOX - 2, 42, "#ffffff", Svg.INK, i == 0 ? 2.2 : 1.2, i == 0 ? "5 3" : "");
    svg.text(x + BOX / 2, y + 18, Printable.cut(link.name(), 19), 10, "middle", true, Svg.INK);
    svg.text(x + BOX / 2, y + 33, Printable.cut(link.kind(), 24), 9.5, "middle", false, Svg.SECOND);
    if (i > 0 && i % ROOM > 0) {
      double begin = x - gap;
      svg.line(begin, y + 21, x - 8, y + 21, Svg.INK, 1.2, "");
      svg.path("M" + Svg.number(x - 9) + " " + Svg.number(y + 17) + " l9 4 l-9 4 z", Svg.INK, "none", 0, "");
      svg.text(begin + (gap - 6) / 2, y + 14, link.verb(), 8.5, "middle", false, Svg.INK);
    } else if (i > 0) {
      svg.text(x, y - 3, "↳ " + link.verb(), 8.5, "start", false, Svg.INK);
    }
  }

  private static String inWords(List<Link> links) {
    var words = new StringBuilder();
    links.forEach(link -> words.append(link.verb().isEmpty() ? "" : " " + link.verb() + " ").append(link.name()));
    return words.append('.').toString();
  }
}
