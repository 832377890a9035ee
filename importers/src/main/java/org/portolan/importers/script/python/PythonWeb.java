package org.portolan.importers.script.python;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Frameworks of web servers: what they are handed runs when somebody asks, and not in a job that imports it.
final class PythonWeb {
  private static final Set<String> FRAMEWORKS = Set.of("starlette", "fastapi", "flask", "werkzeug", "bottle", "tornado",
      "aiohttp", "sanic", "falcon", "pyramid", "cherrypy", "quart", "uvicorn", "hypercorn", "flask_restful",
      "flask_restx", "flask_restplus", "flask_login", "flask_admin", "flask_httpauth", "flask_jwt_extended",
      "flask_smorest", "flask_socketio", "flask_principal", "flask_security", "connexion", "strawberry", "ariadne",
      "graphene", "ninja");

  /// Their fields are made anew for each request, whatever a class of the tree says of how.
  private static final Set<String> FORMS = Set.of("wtforms", "flask_wtf");

  /// What an application hangs its own things on: a connection of this request, the application itself.
  private static final Pattern HOLDERS = Pattern.compile("(?:flask|quart)(?:::globals)?::(?:g|current_app)");

  private PythonWeb() {}

  /// Whether a name of a framework holds what only the application knows.
  static boolean holdsAnything(String library) {
    return HOLDERS.matcher(library).matches();
  }

  static boolean isOne(String library) {
    // Dagster's definitions run nothing either
    return FRAMEWORKS.contains(head(library)) || library.startsWith("dagster") || library.startsWith("django::urls")
        || library.startsWith("django::conf::urls");
  }

  /// Something of a framework is called: what it makes is still the framework's.
  static Value call(Call call, String library, String name) {
    call.values();
    boolean asksOthers = library.equals("aiohttp");
    return !asksOthers && name.matches("[A-Z]\\w*[a-z]\\w*") ? new Value.Type(library + "::" + name) : Values.UNKNOWN;
  }

  /// A form or one of its fields is made.
  static Optional<Value> form(Call call, Value callee) {
    if (!(callee instanceof Value.Type(var type)) || !isForm(call.machine(), type)) {
      return Optional.empty();
    }
    call.values();
    return Optional.of(Values.UNKNOWN);
  }

  private static boolean isForm(Machine machine, String type) {
    return machine.ancestry(type).stream().anyMatch(one -> FORMS.contains(head(one)));
  }

  private static String head(String library) {
    return library.split("::", 2)[0];
  }
}
