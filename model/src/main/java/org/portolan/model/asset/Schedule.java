package org.portolan.model.asset;

import java.time.Duration;
import java.time.ZoneId;

/// When something runs by itself.
public sealed interface Schedule {
  /// The words it was declared with.
  String source();

  /// Five fields in cron order, or a nickname such as `@daily`; the zone is the host's.
  record Cron(String source, ZoneId zone) implements Schedule {}

  /// A systemd calendar expression (systemd.time(7)), the fields of Quartz, Spring or EventBridge, or several with `;`
  /// between them.
  record Calendar(String source, ZoneId zone) implements Schedule {}

  /// Every so often, counted from something (anacron days, systemd monotonic timers), or at a moment of its own choice
  /// (`H` of Jenkins).
  record Interval(String source, Duration every) implements Schedule {}

  /// When the host starts.
  record Boot(String source) implements Schedule {}

  /// Declared in words nobody here understands, or not to be seen.
  record Unknown(String source, String reason) implements Schedule {}
}
