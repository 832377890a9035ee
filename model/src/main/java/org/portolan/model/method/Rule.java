package org.portolan.model.method;

import java.util.Arrays;
import java.util.Optional;

/// The rules of the method, each with what it asks and why: the answer to "why this rule?".
///
/// Numbers are cited in findings, documents and waivers, so none is ever used for something else.
public enum Rule {
  R_1("Is this method right?", "A single static site or an emergency needs something lighter. Whoever uses it all the"
      + " same says so, and writes down what that costs."),
  R_2("Scope in three figures", "Volume, users and integrations decide how long a move takes. What is said is compared"
      + " with what was measured, because guesses are usually too small."),
  R_3("Acceptance criteria", "Without a measure, a target and a person who accepts, nobody can say that the move is"
      + " finished."),
  R_4("Cutover strategy", "All in one night, or in waves: everything else is planned from this choice."),
  R_5("A way back, in writing", "At three in the morning nobody invents a way back. It is written, timed and named"
      + " before the night."),
  R_6("A staging environment like production", "A rehearsal on less data or a faster network proves little about the"
      + " night."),
  R_7("Data quality is assessed early", "Orphans, malformed values and duplicates found two weeks before the first test"
      + " migration are a task; found in it, they are a delay."),
  R_8("Written agreement", "Each stakeholder signs scope, dates and the longest outage they bear. The smallest of these"
      + " rules the window."),
  R_9("Environments agree", "Version, collation, memory, network and third parties: each difference between production"
      + " and staging can break what was tested."),
  R_10("Approach", "Lift and shift, refactor in phases, or rebuild: each has its price, so it is chosen and not slid"
      + " into."),
  R_11("Scope creep is visible", "Once the scope is fixed, whatever is added or changed is listed with what it does to"
      + " the date."),
  R_12("Knowledge has a deputy", "What one person alone knows leaves with that person; each item has an owner and"
      + " somebody who knows it too."),
  R_13("Operations are asked", "The people who use the platform daily know delays and workarounds that no catalog"
      + " shows."),
  R_14("One document lists everything", "Every data entity, endpoint, script or job and user role that must move stands"
      + " in the manifest, or it is forgotten on the day."),
  R_15("From, to and how", "An item without destination and transformation is a wish. Retired or retained is an answer"
      + " too, with its reason."),
  R_16("Gaps mean more discovery", "A manifest that cannot be completed says that the old platform is not yet"
      + " understood."),
  R_17("Nothing depends on a move unnoticed", "Each dependant of something that moves is moved, rewired, retired or"
      + " accepted by name. The one that nobody remembered is the one that fails."),
  R_18("Dirty data takes time", "Above five percent of nulls or anomalies, converting the data costs noticeably more;"
      + " the estimate says so."),
  R_19("Transfer time is computed",
      "Volume over effective bandwidth: two terabytes over 100 Mbit/s take about two days."
          + " What does not fit the window goes by disk, or in advance with changes following."),
  R_20("Three tools for each data entity", "What carries the data, what changes it and what compares it are named, so"
      + " that they can be tried beforehand."),
  R_21("A gate opens on evidence", "Phases run in order, and each ends at a gate that lists what must be true, what is"
      + " held, and what is missing."),
  R_22("Audit and map is finished when nothing is open",
      "Every asset decided, no grave silent dependency, every unknown"
          + " answered or waived: the rest of the plan stands on it."),
  R_23("Three clean rehearsals in a row", "One success is luck. Rehearsals run at full volume, and their times replace"
      + " the estimates."),
  R_24("Users accept", "People do their daily work on the new platform before it counts; no grave issue stays open."),
  R_25("As fast as before", "Speed is measured on the old platform first, else nobody can say whether the new one is"
      + " slower."),
  R_26("Ten times the peak", "The busiest day comes after the move; load is tried well above it."),
  R_27("Window, roles and scripts stand",
      "Who runs, who monitors and who decides to go back are three roles with names,"
          + " and the way forward and back fits the window."),
  R_28("Verify at once", "Counts, recent transactions and every endpoint are probed right after the move; a probe that"
      + " does not pass sends us back."),
  R_29("Nothing depends on a shadow", "While the new platform is only a shadow, an arrow that points to it is a"
      + " mistake."),
  R_30("Running both is short", "The old platform stays in charge, duplicates are borne, and after two weeks something"
      + " is redesigned."),
  R_31("Watch, then retire", "The old platform stays as a backup for 48 to 72 hours under watch, and is only then"
      + " switched off."),
  R_32("Three comparisons", "Checksums, counts, and a thousand random rows field by field, repeated until nothing"
      + " differs."),
  R_33("Changes do not stop",
      "Between the last rehearsal and the night the source goes on changing; each data entity has"
          + " a way to catch up."),
  R_34("Operations answer in every phase", "Each phase has a reviewer from operations and their word before its gate."),
  R_35("Less than two weeks", "Under a short deadline audit and acceptance run side by side, and the plan says which"
      + " distance is given up."),
  R_36("Regulated fields", "Finance and health check residency, encryption and logging before any data moves, and keep"
      + " old data until the audit ends."),
  R_37("A team of two or three", "Roles merge and everything takes half as long again; verification is automated."),
  R_38("The last moment to turn back", "Until the last safe abort we can be back before the window ends; afterwards"
      + " there is only forward. It is computed and shown as a clock."),
  R_39("Layers move in order", "When a part stays, data move before application and application before presentation."),
  R_40("Zero downtime is another thing",
      "Two live sides with synchronised data are a separate, much more complex way."),
  R_41("Freeze windows hold", "No cutover and no watch inside a peak: what goes wrong then costs most."),
  R_42("First sizing is a guess",
      "Under 100 GB two to three weeks, several terabytes three to six months; the plan calls"
          + " it a guess until it is measured."),
  R_43("Every phase has its way back",
      "Steps in reverse order of need, each with a person, a time and how to see that it"
          + " worked."),
  R_44("We go back on numbers", "A number decides at night what a discussion cannot."),
  R_45("Fingers crossed is named", "What nobody can undo, or nobody can check while it runs, is split, or accepted by"
      + " name."),
  R_46("Resume from a checkpoint",
      "A run that stopped goes on from its last good checkpoint, once the first error in the"
          + " log is mended."),
  R_47("People hear in time", "Users a week and a day before, with window, addresses, changes and whom to call;"
      + " stakeholders and operations at start, decision, end and after the watch."),
  R_48("A tenth for people", "At least ten percent of the budget goes to training, support and telling people."),
  R_49("Delay has a price", "An hour of outage and a day of slip cost money; with the price beside the date, choosing"
      + " is easier."),
  R_50("The plan can be reached", "In the night the plan opens on any machine, without a network."),
  R_51("Needs what moves, in no list", "Something touches what moves, and no item says what becomes of it: it breaks"
      + " without anybody having decided so."),
  R_52("Names what stops", "A connection names an old host, address or database that no longer answers after cutover."),
  R_53("Seen, declared nowhere", "A session or log line shows a client that nothing explains."),
  R_54("Refers without a key", "Two tables belong together without a declared foreign key, and may be parted."),
  R_55("Crosses waves", "One side moves earlier than the other; in between, the arrow needs a bridge."),
  R_56("Runs too seldom to be seen", "A monthly or yearly job runs in no rehearsal and no watch, so it is run by force,"
      + " on a date that is named."),
  R_57("Points to nothing", "Its script, table or host cannot be found: it fails already, or we did not see all.");

  private final String title;
  private final String why;

  Rule(String title, String why) {
    this.title = title;
    this.why = why;
  }

  public RuleId id() {
    return RuleId.of(ordinal() + 1);
  }

  public String title() {
    return title;
  }

  /// One or two sentences: what it asks, and why.
  public String why() {
    return why;
  }

  public static Optional<Rule> of(RuleId id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}
