package org.portolan.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import java.time.Clock;
import java.util.Set;

/// The calls that only some of our code may make.
final class Calls {
  private static final Set<String> THREADS = Set.of("java.lang.Thread.<init>", "java.lang.Thread.ofVirtual",
      "java.lang.Thread.ofPlatform", "java.lang.Thread.startVirtualThread", "java.util.Timer.<init>",
      "java.util.concurrent.CompletableFuture.runAsync", "java.util.concurrent.CompletableFuture.supplyAsync",
      "java.util.concurrent.ForkJoinPool.<init>", "java.util.concurrent.ForkJoinPool.commonPool",
      "java.util.concurrent.ThreadPoolExecutor.<init>", "java.util.concurrent.ScheduledThreadPoolExecutor.<init>",
      "javafx.application.Platform.runLater");
  private static final Set<String> TIME = Set.of("java.lang.System.currentTimeMillis", "java.util.Date.<init>",
      "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.time.Clock.system",
      "java.util.Calendar.getInstance");
  private static final Set<String> CHANCE = Set.of("java.lang.Math.random", "java.util.UUID.randomUUID",
      "java.util.concurrent.ThreadLocalRandom.current", "java.security.SecureRandom.<init>");
  private static final Set<String> CONSOLE =
      Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in",
          "java.lang.System.console");

  private Calls() {}

  static boolean startsThread(AccessTarget target) {
    return THREADS.contains(named(target)) || target.getOwner().getName().equals("java.util.concurrent.Executors");
  }

  static boolean readsTheTime(AccessTarget target) {
    return TIME.contains(named(target)) || (target.getOwner().getPackageName().equals("java.time")
        && target.getName().equals("now") && target instanceof CodeUnitCallTarget call && !takesAClock(call));
  }

  static boolean throwsDice(AccessTarget target) {
    return CHANCE.contains(named(target)) || (named(target).equals("java.util.Random.<init>")
        && target instanceof CodeUnitCallTarget call && call.getRawParameterTypes().isEmpty());
  }

  static boolean isConsole(AccessTarget target) {
    return CONSOLE.contains(named(target));
  }

  private static boolean takesAClock(CodeUnitCallTarget call) {
    return call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static String named(AccessTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }
}
