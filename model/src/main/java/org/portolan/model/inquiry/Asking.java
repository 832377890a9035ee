package org.portolan.model.inquiry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.Location;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.unit.Spoken;

/// The words of a question sheet, for somebody who knows the platform and has never heard of this program.
final class Asking {
  private static final int SHOWN = 12;
  private static final Pattern NOBODY_RUNS = Pattern.compile("(?i)(.*)nothing that was read runs (it|them)");
  private static final Pattern NO_READER =
      Pattern.compile("(?i)no importer reads (them|a file .*)");
  private static final Pattern TWICE = Pattern.compile("It describes the database .* does already");
  private static final Pattern NAMELESS = Pattern.compile("It describes the schema of a database, .*");

  private static final Pattern CATALOG = Pattern.compile(".*, and its catalog was not read");

  private Asking() {}

  /// What stands there, then what we want to know.
  static String about(Unread unread) {
    var reason = NO_READER.matcher(unread.reason()).replaceFirst("we cannot read $1");
    reason = NOBODY_RUNS.matcher(reason).replaceFirst("$1we found nothing that runs $2");
    return Spoken.sentence(reason) + (reason.endsWith(".") || reason.endsWith("?") ? " " : ". ") + question(unread);
  }

  private static String question(Unread unread) {
    var reason = unread.reason();
    boolean many = reason.endsWith(" them");
    if (NOBODY_RUNS.matcher(reason).matches()) {
      return many ? "Who or what runs them, and when? Or are they no longer used?"
          : "Who or what runs it, and when? Or is it no longer used?";
    }
    if (TWICE.matcher(reason).matches()) {
      return "Which of the two is true today?";
    }
    if (NAMELESS.matcher(reason).matches()) {
      return "Which database is it, on which server?";
    }
    if (CATALOG.matcher(reason).matches()) {
      return "On which server is it, and who can let us look at its catalog?";
    }
    return switch (unread.kind()) {
      case FORBIDDEN ->
          "We were not allowed to look. What does it do, and which databases, tables or hosts does it use?";
      case ABSENT -> "We did not get it. Where is it, and which databases, tables or hosts does it use?";
      case UNPARSED -> many ? "What are they for, and which databases, tables or hosts do they use?"
          : "What is it for, and which databases, tables or hosts does it use?";
      case DYNAMIC -> "Which names can that be?";
      case TOO_LARGE -> "Does the rest use any database, table or host of ours?";
    };
  }

  /// With the names that its title leaves out.
  static String about(SilentDependency silent, Inventory inventory) {
    var names = silent.needed().stream().map(id -> inventory.asset(id).map(Asking::name).orElse(id.value()))
        .distinct().toList();
    var all = names.size() < 2 ? "" : " In all: " + Spoken.list(names.stream().limit(SHOWN).toList())
        + (names.size() > SHOWN ? ", and " + Spoken.count(names.size() - SHOWN) + " more" : "") + ".";
    return "We found that " + silent.title() + ". Is that true, and what should become of it: does it move, too, is it"
        + " pointed at the new side, or is it no longer used?" + all;
  }

  private static String name(Asset asset) {
    return asset.schema().isEmpty() ? asset.name() : asset.schema() + "." + asset.name();
  }

  /// `jobs/crontab, line 9, of web1`
  static String where(String source, Location place) {
    var file = place.source().equals(".") || place.source().isEmpty() ? "the top folder" : place.source();
    return file + (place.line() > 0 ? ", line " + place.line() : "")
        + (source.isEmpty() || file.equals(source) ? "" : ", of " + source);
  }

  static String why(Optional<AssetId> about, Inventory inventory) {
    var asset = about.flatMap(inventory::asset);
    if (asset.filter(one -> one.kind() == AssetKind.DATABASE).isPresent()) {
      return "Whatever else uses the database " + asset.get().name()
          + " stops working on the night of the move, and nobody has been told.";
    }
    return "If " + asset.map(one -> "the " + one.kind().spoken() + " " + one.name()).orElse("it")
        + " uses something that moves, it stops working on the night of the move, and nobody has been told.";
  }
}
