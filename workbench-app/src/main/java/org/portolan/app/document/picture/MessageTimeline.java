package org.portolan.app.document.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.portolan.app.document.Block.Picture;
import org.portolan.model.manifest.Thresholds;
import org.portolan.model.manifest.Window;
import org.portolan.model.message.Message;
import org.portolan.model.unit.Spoken;

/// When each audience hears something: one lane for each, deadlines dashed, the window in red.
public final class MessageTimeline {
  private static final double WIDTH = 680;
  private static final double LEFT = 170;
  private static final double RIGHT = 668;
  private static final double TOP = 46;
  private static final double LANE = 26;
  private static final double RADIUS = 9;

  private final List<Message> messages;
  private final Window window;
  private final Thresholds thresholds;
  private final Map<String, Integer> lanes = new LinkedHashMap<>();
  private final double bottom;
  private final TimeScale scale;
  private final Svg svg;

  private MessageTimeline(List<Message> messages, Window window, Thresholds thresholds) {
    this.messages = messages.stream().filter(message -> message.send().isPresent()).toList();
    this.window = window;
    this.thresholds = thresholds;
    this.messages.forEach(message -> lanes.putIfAbsent(message.audience(), lanes.size()));
    this.bottom = TOP + lanes.size() * LANE;
    var moments = this.messages.stream().map(message -> message.send().orElseThrow().toInstant()).toList();
    var first = moments.stream().min(Comparator.naturalOrder()).orElse(window.begins().toInstant());
    var last = moments.stream().max(Comparator.naturalOrder()).orElse(window.ends().toInstant());
    var begin = min(first, window.begins().toInstant().minus(thresholds.noticeFirst())).minus(Duration.ofDays(1));
    this.scale = new TimeScale(begin, max(last, window.ends().toInstant()).plus(Duration.ofDays(1)), LEFT, RIGHT);
    this.svg = new Svg("messages", WIDTH, bottom + 12, "Messages by audience", inWords(this.messages));
  }

  public static Picture of(List<Message> messages, Window window, Thresholds thresholds) {
    return new Picture(new MessageTimeline(messages, window, thresholds).draw(),
        inWords(messages.stream().filter(message -> message.send().isPresent()).toList()), false);
  }

  private static String inWords(List<Message> messages) {
    return messages.isEmpty() ? "No message has a date yet."
        : String.join(" ", messages.stream().map(message -> message.number() + " to " + message.audience() + " on "
            + Spoken.moment(message.send().orElseThrow()) + ".").toList());
  }

  private String draw() {
    lanes.forEach((audience, lane) -> {
      double y = TOP + lane * LANE;
      svg.line(0, y, RIGHT, y, lane == 0 ? Svg.INK : Svg.RULE, lane == 0 ? 1 : 0.6, "");
      svg.text(0, y + 17, Printable.cut(audience, 26), 11, "start", true, Svg.INK);
    });
    svg.line(0, bottom, RIGHT, bottom, Svg.INK, 1, "");
    deadline(thresholds.noticeFirst(), "end");
    deadline(thresholds.noticeSecond(), "end");
    double x = scale.x(window.begins().toInstant());
    svg.box(x, 2, 112, 16, Svg.RED, "none", 0, "");
    svg.text(x + 6, 14, Spoken.weekdayMoment(window.begins()), 10.5, "start", true, "#ffffff");
    svg.line(x, 2, x, bottom, Svg.RED, 2.4, "");
    lanes.keySet().forEach(this::marks);
    return svg.end();
  }

  private void deadline(Duration before, String anchor) {
    double x = scale.x(window.begins().toInstant().minus(before));
    svg.line(x, TOP - 12, x, bottom, Svg.INK, 1.2, "4 3");
    svg.text(x - 3, TOP - 14, Spoken.duration(before) + " before", 10, anchor, true, Svg.INK);
  }

  /// Messages that would hide one another share one mark, which says all their numbers.
  private void marks(String audience) {
    var together = new ArrayList<Message>();
    for (var message : messages.stream().filter(one -> one.audience().equals(audience))
        .sorted(Comparator.comparing(one -> one.send().orElseThrow().toInstant())).toList()) {
      if (!together.isEmpty() && x(message) - x(together.getFirst()) > 2 * RADIUS) {
        mark(together);
        together.clear();
      }
      together.add(message);
    }
    mark(together);
  }

  private void mark(List<Message> together) {
    if (together.isEmpty()) {
      return;
    }
    var words = together.stream().map(message -> message.number().replace("M-", ""))
        .collect(Collectors.joining(" "));
    double y = TOP + lanes.getOrDefault(together.getFirst().audience(), 0) * LANE + LANE / 2;
    double width = 2 * RADIUS + (together.size() - 1) * 15;
    double left = Math.min(x(together.getFirst()) - RADIUS, RIGHT - width);
    svg.pill(left, y - RADIUS, width, 2 * RADIUS, "#ffffff", Svg.INK, 1.5);
    svg.text(left + width / 2, y + 3.4, words, 9, "middle", true, Svg.INK);
  }

  private double x(Message message) {
    return scale.x(message.send().orElseThrow().toInstant());
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
