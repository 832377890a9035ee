package org.portolan.importers.script.python;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.python.PythonModels.Relation;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.model.asset.DependencyKind;

/// What Django's own applications hold of users and their rights, which lies in no tree: how their models refer to each
/// other, and the tables that Django's own commands change.
final class PythonDjangoUsers {
  private static final String MODELS = "django::contrib::auth::models::";
  private static final String GROUP = MODELS + "Group";
  private static final String PERMISSION = MODELS + "Permission";
  private static final Pattern USER = Pattern.compile(MODELS + "(?:User|AbstractUser|PermissionsMixin)");

  private static final Map<String, List<Change>> COMMANDS = Map.of(
      "clearsessions", List.of(Change.to("django_session")),
      "remove_stale_contenttypes",
      List.of(new Change(DependencyKind.READS, "django_content_type"), Change.to("django_content_type")),
      "createsuperuser", List.of(Change.to("auth_user")), "changepassword", List.of(Change.to("auth_user")),
      "cleartokens", List.of(Change.to("oauth2_provider_accesstoken"), Change.to("oauth2_provider_refreshtoken"),
          Change.to("oauth2_provider_grant")),
      "flushexpiredtokens", List.of(Change.to("token_blacklist_outstandingtoken")));

  /// What a command does to a table.
  record Change(DependencyKind kind, String table) {
    static Change to(String table) {
      return new Change(DependencyKind.WRITES, table);
    }
  }

  private PythonDjangoUsers() {}

  /// What a command of Django's own, or of a library that brings one, does; empty for any other.
  static Optional<List<Change>> command(String name) {
    return Optional.ofNullable(COMMANDS.get(name));
  }

  /// @param entity what the class stands for
  /// @param users  the project's model of users
  static Optional<Relation> relation(Machine machine, Entity entity, String name,
      Supplier<Optional<Entity>> users) {
    boolean user = machine.ancestry(entity.type()).stream().anyMatch(one -> USER.matcher(one).matches());
    return switch (name) {
      case "groups" -> user ? Optional.of(between(entity, GROUP, entity, "_groups")) : Optional.empty();
      case "user_permissions" ->
          user ? Optional.of(between(entity, PERMISSION, entity, "_user_permissions")) : Optional.empty();
      case "permissions" -> entity.type().equals(GROUP)
          ? Optional.of(between(entity, PERMISSION, entity, "_permissions")) : Optional.empty();
      case "user_set", "user" -> switch (entity.type()) {
        case GROUP -> users.get().map(one -> between(entity, one.type(), one, "_groups"));
        case PERMISSION -> users.get().map(one -> between(entity, one.type(), one, "_user_permissions"));
        default -> Optional.empty();
      };
      default -> Optional.empty();
    };
  }

  private static Relation between(Entity from, String target, Entity named, String ending) {
    return new Relation(0, from.type(), new Value.Type(target),
        Optional.of(new Value.Text(named.table() + ending, Place.NOWHERE)), true);
  }
}
