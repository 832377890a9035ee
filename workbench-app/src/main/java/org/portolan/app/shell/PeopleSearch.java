package org.portolan.app.shell;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.portolan.app.command.Answer;
import org.portolan.app.command.Hit;
import org.portolan.app.command.Match;
import org.portolan.app.command.Searchable;
import org.portolan.icons.Icon;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.unit.Spoken;

/// Finds people after `@`: contacts, roles of the night, owners and deputies, and answers what hangs on them.
public final class PeopleSearch implements Searchable {

  private static final int MOST_NAMES = 4;

  private final Supplier<Manifest> manifest;
  private final List<Act<String>> acts;

  /// @param acts get the person's name
  public PeopleSearch(Supplier<Manifest> manifest, List<Act<String>> acts) {
    this.manifest = manifest;
    this.acts = Act.with(acts, Act.copying("Copy the name", name -> name));
  }

  @Override
  public String name() {
    return "People";
  }

  @Override
  public String sign() {
    return "@";
  }

  @Override
  public Found find(String words, int most) {
    var now = manifest.get();
    var all = names(now);
    var found = Match.best(all, name -> name, words);
    return new Found(found.stream().limit(most).map(name -> hit(name, now)).toList(), found.size(), all.size());
  }

  private Hit hit(String name, Manifest now) {
    var role = now.context()
        .contacts()
        .stream()
        .filter(person -> person.name().equals(name))
        .map(Context.Person::role)
        .findFirst()
        .orElse("");
    return new Hit(Icon.PERSON, name, role, "", Act.on(name, acts), () -> answer(name, now));
  }

  private static Answer answer(String name, Manifest now) {
    var owns = items(now, item -> item.owner().equals(name));
    var stands = items(now, item -> item.deputy().equals(name));
    var facts = Stream.of(Answer.code("Owns", some(owns)), Answer.code("Deputy of", some(stands)),
        Answer.words("In the night", night(name, now.context().roles())),
        Answer.code("Reached at", reached(name, now.context())));
    return new Answer("Owns " + Spoken.count(owns.size(), "item", "items") + ", deputy of " + stands.size() + ".",
        facts.filter(fact -> !fact.value().isBlank()).toList());
  }

  private static List<String> items(Manifest now, Predicate<Item> which) {
    return now.items().stream().filter(which).map(item -> item.id().value()).toList();
  }

  private static String some(List<String> names) {
    var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES ? shown + " and " + (names.size() - MOST_NAMES) + " more" : shown;
  }

  private static String night(String name, Context.Roles roles) {
    var does = Stream.of(roles.runs().equals(name) ? "runs" : "", roles.monitors().equals(name) ? "monitors" : "",
        roles.decides().equals(name) ? "decides to go back" : "").filter(word -> !word.isEmpty()).toList();
    return Spoken.list(does);
  }

  private static String reached(String name, Context context) {
    return context.contacts()
        .stream()
        .filter(person -> person.name().equals(name))
        .flatMap(person -> Stream.of(person.phone(), person.mail()))
        .filter(way -> !way.isBlank())
        .findFirst()
        .orElse("");
  }

  private static List<String> names(Manifest now) {
    var names = new TreeSet<String>(Comparator.naturalOrder());
    now.context().contacts().forEach(person -> names.add(person.name()));
    var roles = now.context().roles();
    names.addAll(List.of(roles.runs(), roles.monitors(), roles.decides(), roles.operationsReviewer()));
    now.items().forEach(item -> names.addAll(List.of(item.owner(), item.deputy())));
    names.remove("");
    return List.copyOf(names);
  }
}
