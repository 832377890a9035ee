package org.portolan.model.inquiry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Item;
import org.portolan.model.silent.SilentDependency;

/// Puts every open unknown and every open silent dependency on the sheet of whoever can answer: the owner of the item
/// in which it lies, else the owner of what is needed, else whoever knows the source.
public final class QuestionSheets {
  private final Basis basis;
  private final Map<Addressee, List<Question>> questions = new TreeMap<>();

  private QuestionSheets(Basis basis) {
    this.basis = basis;
  }

  /// @param owner  empty while nobody is named
  /// @param source only where there is no owner
  private record Addressee(String owner, String source) implements Comparable<Addressee> {
    @Override
    public int compareTo(Addressee other) {
      int byOwner = owner.compareTo(other.owner);
      return byOwner != 0 ? byOwner : source.compareTo(other.source);
    }
  }

  /// Owners first, by name, then sources for which nobody is named.
  public static List<QuestionSheet> of(Basis basis, Unknowns unknowns, List<SilentDependency> silent) {
    var sheets = new QuestionSheets(basis);
    silent.stream().filter(SilentDependency::open).forEach(sheets::ask);
    unknowns.open().forEach(sheets::ask);
    return sheets.sheets();
  }

  private void ask(UnknownCase unknown) {
    var of = unknown.unknown();
    ask(unknown.owner(), of.source(), new Question(of.id(), Asking.about(of.unread()),
        Asking.where(of.source(), of.unread().place()), Asking.why(unknown.about(), basis.inventory()),
        unknown.about()));
  }

  private void ask(SilentDependency silent) {
    var source = basis.inventory().asset(silent.dependant()).map(Asset::host).orElse("");
    var where = silent.evidence().isEmpty() ? "" : Asking.where(source, silent.evidence().getFirst().place());
    ask(owner(silent), source, new Question(silent.id(), Asking.about(silent, basis.inventory()), where,
        silent.breaks(), Optional.of(silent.dependant())));
  }

  private void ask(String owner, String source, Question question) {
    questions.computeIfAbsent(new Addressee(owner, owner.isBlank() ? source : ""), _ -> new ArrayList<>())
        .add(question);
  }

  private String owner(SilentDependency silent) {
    return Stream.concat(Stream.of(silent.dependant()), silent.needed().stream()).map(this::owner)
        .filter(owner -> !owner.isBlank()).findFirst().orElse("");
  }

  private String owner(AssetId asset) {
    return basis.coverage().itemOf(asset).map(Item::owner).orElse("");
  }

  private List<QuestionSheet> sheets() {
    var names = new HashSet<String>();
    var owned = questions.entrySet().stream().filter(entry -> !entry.getKey().owner().isBlank());
    var others = questions.entrySet().stream().filter(entry -> entry.getKey().owner().isBlank());
    return Stream.concat(owned, others).map(entry -> sheet(entry.getKey(), entry.getValue(), names)).toList();
  }

  private static QuestionSheet sheet(Addressee to, List<Question> questions, Set<String> names) {
    var whom = to.owner().isBlank() ? to.source() : to.owner();
    var title = !to.owner().isBlank() ? "Questions for " + whom
        : whom.isBlank() ? "Questions for whoever knows" : "Questions about " + whom;
    return new QuestionSheet(to.owner(), title, name(whom, names), questions);
  }

  /// A name that every file system takes, different from those of the other sheets.
  private static String name(String whom, Set<String> taken) {
    var plain = Normalizer.normalize(whom, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    var base = "questions" + (plain.isEmpty() ? "" : "-" + plain.substring(0, Math.min(60, plain.length())));
    var name = base;
    for (int twin = 2; !taken.add(name); twin++) {
      name = base + "-" + twin;
    }
    return name;
  }
}
