package org.portolan.importers.script.code;

import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// What a program sends to addresses that it names: databases, calls of HTTP, mail.
public final class Outgoing {
  /// What stands behind the path may be secret, and names no address.
  private static final Pattern URL =
      Pattern.compile("(?i)(https?|ftps?|sftp|amqps?|wss?)://([^/\\s?#]+)([^\\s?#]*)\\S*");
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

  /// What a connection string says, of which parts may only be known at run time; which database it leaves open is counted.
  public static Connection said(Dialect.Call call, String text) {
    var said = ConnectionText.parse(text).orElse(Connection.UNSAID);
    if (ConnectionText.leavesOpen(text, said)) {
      unsaid(call);
    } else {
      server(call, text);
    }
    return said;
  }

  /// On which server a database is that has a name, where that is left open.
  public static void server(Dialect.Call call, String text) {
    if (ConnectionText.leavesServerOpen(text)) {
      call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
          "On which server the database is that is connected to is only known at run time");
    }
  }

  /// A connection is opened, and nothing here says to what.
  public static void unsaid(Dialect.Call call) {
    call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
        "Which database is connected to is only known at run time");
  }

  /// An address that is called, if the value is one.
  public static void url(Dialect.Call call, Value value) {
    for (var choice : value.choices()) {
      var matcher = URL.matcher(Values.asText(choice).text());
      if (!matcher.matches()) {
        continue;
      }
      var scheme = matcher.group(1).toLowerCase(Locale.ROOT);
      var host = matcher.group(2).replaceFirst("^.*@", "");
      if (Hole.in(host)) {
        call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
            "Which address is called is only known at run time: " + scheme + "://" + Hole.shown(host));
      } else if (!host.matches("(?i).*\\bexample\\.\\w+")) {
        var address = host + matcher.group(3);
        int hole = address.indexOf(Hole.MARK);
        touch(call, scheme, hole < 0 ? address : address.substring(0, hole));
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
