package org.portolan.importers.connection;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;

/// The data source names of Go's MySQL driver: `user:secret@tcp(host:3306)/database?parseTime=true`.
final class GoDsn {
  private static final Pattern FORM =
      Pattern.compile("^(?:([^:@/\\s]*)(?::[^\\s]*)?@)?(tcp6?|unix)?\\(([^)\\s]*)\\)/([^?\\s]*)(?:\\?\\S*)?$");

  private GoDsn() {}

  static Optional<Connection> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches() || form.group(1) == null && form.group(2) == null) {
      return Optional.empty();
    }
    var said = Connection.to(Engine.MARIADB).withUser(form.group(1) == null ? "" : form.group(1))
        .withDatabase(form.group(4));
    return Optional.of("unix".equals(form.group(2)) ? said : DatabaseUrl.address(said, form.group(3)));
  }
}
