package org.portolan.model.manifest.file;

import static org.portolan.model.yaml.form.Field.needed;
import static org.portolan.model.yaml.form.Field.text;
import static org.portolan.model.yaml.form.Field.usual;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.portolan.model.manifest.Context.Audience;
import org.portolan.model.manifest.Context.AudienceKind;
import org.portolan.model.manifest.Context.Person;
import org.portolan.model.manifest.Context.Roles;
import org.portolan.model.manifest.Context.SignOff;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.Shape;

/// Who does what, whom to call, who hears about it and who agreed.
final class PeopleShapes {
  private PeopleShapes() {}

  private static final Field<Roles, String> RUNS = text("runs", "Carries the cutover out.", Roles::runs);
  private static final Field<Roles, String> MONITORS = text("monitors", "Watches the figures.", Roles::monitors);
  private static final Field<Roles, String> DECIDES = text("decides", "Decides to go back.", Roles::decides);
  private static final Field<Roles, String> REVIEWER =
      text("operations-reviewer", "Speaks for operations in every phase.", Roles::operationsReviewer);
  static final Shape<Roles> ROLES = new Shape<>("the roles", List.of(RUNS, MONITORS, DECIDES, REVIEWER),
      said -> new Roles(said.the(RUNS), said.the(MONITORS), said.the(DECIDES), said.the(REVIEWER)));

  private static final Field<Person, String> NAME =
      needed("name", "As it stands beside items.", Forms.TEXT, Person::name);
  private static final Field<Person, String> ROLE = text("role", "What they do.", Person::role);
  private static final Field<Person, String> PHONE = text("phone", "Where they answer in the night.", Person::phone);
  private static final Field<Person, String> MAIL = text("mail", "Their mail address.", Person::mail);
  private static final Field<Person, String> DEPUTY = text("deputy", "The name of another contact.", Person::deputy);
  static final Shape<Person> PERSON = new Shape<>("a contact", List.of(NAME, ROLE, PHONE, MAIL, DEPUTY),
      said -> new Person(said.the(NAME), said.the(ROLE), said.the(PHONE), said.the(MAIL), said.the(DEPUTY)));

  private static final Field<Audience, String> AUDIENCE_NAME =
      needed("name", "Who they are.", Forms.TEXT, Audience::name);
  private static final Field<Audience, AudienceKind> AUDIENCE_KIND = needed("kind", "What they need to hear.",
      Forms.word(List.of(AudienceKind.values()), kind -> kind.name().toLowerCase(Locale.ROOT)), Audience::kind);
  private static final Field<Audience, Integer> SIZE =
      usual("size", "How many people.", Forms.number(0), Audience::size, 0);
  private static final Field<Audience, String> ZONE =
      text("zone", "The time zone they live in; nothing: the window's.", Audience::zone);
  private static final Field<Audience, String> CHANNEL = text("channel", "How they are reached.", Audience::channel);
  private static final Field<Audience, String> WRITER = text("owner", "Who writes to them.", Audience::owner);
  private static final Field<Audience, String> APPROVER =
      text("approver", "Who approves what is written.", Audience::approver);
  static final Shape<Audience> AUDIENCE = new Shape<>("an audience",
      List.of(AUDIENCE_NAME, AUDIENCE_KIND, SIZE, ZONE, CHANNEL, WRITER, APPROVER),
      said -> new Audience(said.the(AUDIENCE_NAME), said.the(AUDIENCE_KIND), said.the(SIZE), said.the(ZONE),
          said.the(CHANNEL), said.the(WRITER), said.the(APPROVER)));

  private static final Field<SignOff, String> SIGNER = needed("name", "Who agreed.", Forms.TEXT, SignOff::name);
  private static final Field<SignOff, String> SIGNER_ROLE = text("role", "What they answer for.", SignOff::role);
  private static final Field<SignOff, LocalDate> SIGNED = needed("on", "The day.", Forms.DAY, SignOff::on);
  private static final Field<SignOff, Duration> DOWNTIME =
      needed("maximum-downtime", "The longest outage they agree to.", Words.LENGTH, SignOff::maximumDowntime);
  static final Shape<SignOff> SIGN_OFF = new Shape<>("a sign-off", List.of(SIGNER, SIGNER_ROLE, SIGNED, DOWNTIME),
      said -> new SignOff(said.the(SIGNER), said.the(SIGNER_ROLE), said.the(SIGNED), said.the(DOWNTIME)));
}
