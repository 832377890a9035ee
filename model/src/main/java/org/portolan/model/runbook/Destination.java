package org.portolan.model.runbook;

import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;

/// Where an item goes, as far as its words tell: `core`, `core/shop`, `core:5433/shop`, `core/shop/finance`.
///
/// @param text     as it was written; `the new side` where nobody has said
/// @param host     the first part, without a port; empty where it is no name of a host
/// @param port     empty where none is written
/// @param database empty where the words leave it open
record Destination(String text, String host, String port, String database) {
  /// In two parts the second one names the database when all of it moves, else more likely a schema: then the
  /// database stays open.
  static Destination of(Item item, boolean wholeDatabase) {
    var text = switch (item.disposition()) {
      case Disposition.Move(var to, _, _, _) -> to.strip();
      case Disposition.Rewire _,Disposition.Retire _,Disposition.Retain _,Disposition.Undecided _ -> "";
    };
    if (text.isEmpty()) {
      return new Destination("the new side", "", "", "");
    }
    var parts = text.split("/");
    var address = parts[0].split(":", 2);
    if (!address[0].matches("[\\w.-]+")) {
      return new Destination(text, "", "", "");
    }
    boolean said = parts.length == 3 || (parts.length == 2 && wholeDatabase);
    return new Destination(text, address[0], address.length > 1 ? address[1] : "", said ? parts[1] : "");
  }

  boolean known() {
    return !host.isEmpty() && !database.isEmpty();
  }

  String place() {
    return host.isEmpty() ? text : host;
  }
}
