package org.portolan.importers.script.code;

import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;

/// What a program sends to addresses that it names: databases, calls of HTTP, mail.
public final class Outgoing {
  private static final Pattern URL =
      Pattern.compile("(?i)(https?|ftps?|sftp|amqps?|wss?)://([^/\\s?#]+)([^\\s]*)", Pattern.DOTALL);
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

  private Outgoing() {}

  /// A database that is connected to; where nothing is said of it, nothing is told.
  public static Value.Handle database(Dialect.Call call, Connection to) {
    var machine = call.machine();
    if (!to.saysNothing()) {
      machine.run().touch(machine.process(), DependencyKind.CONNECTS_TO, to.seenFrom(machine.process().host()), "",
          call.place(), 0.95);
    }
    return new Value.Handle(to, call.place());
  }

  /// An address that is called, if the value is one.
  public static void url(Dialect.Call call, Value value) {
    for (var choice : value.choices()) {
      var matcher = URL.matcher(Values.asText(choice).text());
      if (matcher.matches() && !Hole.in(matcher.group(2)) && !matcher.group(2).matches("(?i).*\\bexample\\.\\w+")) {
        var address = matcher.group(2).replaceFirst("^.*@", "") + matcher.group(3);
        int hole = address.indexOf(Hole.MARK);
        touch(call, matcher.group(1).toLowerCase(Locale.ROOT), hole < 0 ? address : address.substring(0, hole));
      }
    }
  }

  /// An address that mail goes to, if the value is one.
  public static void mail(Dialect.Call call, Value value) {
    for (var choice : value.choices()) {
      var text = Values.asText(choice).text();
      if (MAIL.matcher(text).matches()) {
        touch(call, "mailto", text);
      }
    }
  }

  private static void touch(Dialect.Call call, String scheme, String address) {
    var machine = call.machine();
    machine.run().touch(machine.process(), DependencyKind.CONNECTS_TO, new Target.Endpoint(scheme, address), "",
        call.place(), 0.9);
  }
}
