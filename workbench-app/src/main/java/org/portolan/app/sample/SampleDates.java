package org.portolan.app.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Pattern;

/// Fills the sample's dates in, counted from the day it is made: the window lies on a Saturday nine weeks ahead.
record SampleDates(LocalDate today, LocalDate window) {
  private static final Pattern DATE = Pattern.compile("\\{(today|window)([+-]\\d+)?\\}");

  static SampleDates from(LocalDate today) {
    return new SampleDates(today, today.plusWeeks(9).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
  }

  /// Replaces `{today-3}` or `{window+1}`, in days.
  String fill(String text) {
    var anchors = Map.of("today", today, "window", window);
    return DATE.matcher(text).replaceAll(found -> {
      var days = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
      return anchors.getOrDefault(found.group(1), today).plusDays(days).toString();
    });
  }
}
