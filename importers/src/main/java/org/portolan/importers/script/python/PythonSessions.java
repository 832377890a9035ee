package org.portolan.importers.script.python;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// SQLAlchemy's functions and sessions, as far as they are told models.
final class PythonSessions {
  /// Events of those who create or drop a schema, which is no job's work.
  private static final Pattern OF_SCHEMAS = Pattern.compile("(?:before|after)_(?:create|drop|parent_attach)");

  /// Classes of libraries, but for those of SQLAlchemy itself.
  private static final Pattern CLASSES =
      Pattern.compile("^((?!sqlalchemy|sqlmodel|geoalchemy2)(?:[a-z_]\\w*::)+[A-Z]\\w*)");

  private final PythonQueries queries;
  private final PythonModels models;

  PythonSessions(PythonQueries queries, PythonModels models) {
    this.queries = queries;
    this.models = models;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    var head = library.split("::", 2)[0];
    var to = receiver instanceof Value.Handle(var handle, _) ? handle : Connection.UNSAID;
    boolean orm = head.equals("sqlalchemy") || head.equals("sqlmodel");
    if (orm && (name.equals("select") || name.equals("exists") || name.equals("Query"))) {
      var entities = queries.entities(call, call.nodes());
      if (entities.isEmpty()) {
        absent(call);
      }
      return Optional.of(rows(call, queries.query(call, entities, to)));
    }
    if (orm && Set.of("insert", "update", "delete").contains(name) && call.size() > 0) {
      return models.entity(call.machine(), call.value(0))
          .or(() -> queries.entities(call, List.of(call.nodes().getFirst())).stream().findFirst())
          .map(entity -> queries.statement(call, entity, DependencyKind.WRITES, to));
    }
    if (orm && name.equals("listen") && call.size() > 2
        && Values.exact(call.value(1)).filter(event -> OF_SCHEMAS.matcher(event).matches()).isPresent()) {
      return Optional.of(Values.UNKNOWN);
    }
    if (orm && name.equals("declarative_base")) {
      // what its classes share besides
      return call.named("cls").filter(Value.Type.class::isInstance);
    }
    if (orm && (name.equals("Column") || name.equals("mapped_column"))) {
      return Optional.of(queries.column(call));
    }
    if (name.equals("SQLAlchemyWithCulling")) {
      return Optional.of(PythonPieces.database(call));
    }
    boolean session = receiver instanceof Value.Handle || receiver.isUnknown() || receiver instanceof Value.Nothing
        || receiver instanceof Value.Ref || PythonVerbs.SESSION.matcher(library).matches();
    return session ? onSession(call, receiver, name, to) : Optional.empty();
  }

  /// Who asks for several models gets one object of each in a row.
  private Value rows(Call call, Value query) {
    var models = call.size() < 2 ? List.<Value>of() : call.nodes().stream().map(call::eval)
        .filter(Value.Type.class::isInstance).<Value>mapMulti((model, to) -> this.models.entity(call.machine(), model)
            .ifPresent(entity -> to.accept(queries.instance(call.machine(), entity))))
        .toList();
    if (models.size() == call.size() && query instanceof Value.Ref(var thing) && call.size() > 1) {
      thing.items(call.machine().run().journal(), List.of(call.machine().list(models, false)), false);
    }
    return query;
  }

  /// A class that is asked for and was not collected stands for a table that nobody here can name.
  private static boolean absent(Call call) {
    var of = call.nodes().stream().filter(node -> node instanceof Node.Var || node instanceof Node.Field).limit(10)
        .map(call::eval).map(PythonDialect::library).map(CLASSES::matcher).filter(Matcher::find)
        .map(found -> found.group(1)).filter(type -> !call.machine().knows(type)).findFirst();
    of.ifPresent(type -> call.machine().run().unread(call.place(), UnreadKind.ABSENT,
        "Which table " + type.replace("::", ".") + " stands for is not in what was collected"));
    return of.isPresent();
  }

  private Optional<Value> onSession(Call call, Value receiver, String name, Connection to) {
    // Storm's stores are asked by `find`
    if (name.equals("query") || name.equals("select") || name.equals("find")) {
      var entities = queries.entities(call, call.nodes());
      return entities.isEmpty() && (name.equals("find") || !absent(call)) ? Optional.empty()
          : Optional.of(rows(call, queries.query(call, entities, to)));
    }
    if (!PythonVerbs.ADDS.contains(name) && !PythonVerbs.GETS.contains(name) || call.size() == 0) {
      return Optional.empty();
    }
    if (receiver instanceof Value.Ref(var list) && list.type().isEmpty()) {
      // what is put into a list or set is written nowhere
      return Optional.empty();
    }
    if (PythonQueries.isQuery(call.value(0)) || PythonQueries.isStatement(call.value(0))) {
      return Optional.of(call.value(0));
    }
    var touched = new LinkedHashSet<Entity>();
    for (var value : call.values()) {
      boolean list = value instanceof Value.Ref(var thing) && thing.type().isEmpty();
      for (var one : list ? PythonCore.elements(value).items() : value.choices()) {
        one.choices().forEach(choice -> models.entity(call.machine(), choice).ifPresent(touched::add));
      }
    }
    if (touched.isEmpty()) {
      return Optional.empty();
    }
    var kind = PythonVerbs.ADDS.contains(name) ? DependencyKind.WRITES : DependencyKind.READS;
    touched.forEach(entity -> queries.touch(call, kind, to, entity));
    boolean one = name.equals("get") || name.equals("get_one") || name.equals("merge");
    var row = one ? queries.instance(call.machine(), touched.iterator().next()) : Values.UNKNOWN;
    return Optional.of(name.equals("get") ? Values.join(row, Values.NOTHING) : row);
  }
}
