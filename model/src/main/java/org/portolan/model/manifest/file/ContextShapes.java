package org.portolan.model.manifest.file;

import static org.portolan.model.yaml.form.Field.maybe;
import static org.portolan.model.yaml.form.Field.needed;
import static org.portolan.model.yaml.form.Field.text;
import static org.portolan.model.yaml.form.Field.usual;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.portolan.model.manifest.Context.Bandwidth;
import org.portolan.model.manifest.Context.Criterion;
import org.portolan.model.manifest.Context.Freeze;
import org.portolan.model.manifest.Context.RollbackCriterion;
import org.portolan.model.manifest.Context.Scope;
import org.portolan.model.manifest.Thresholds;
import org.portolan.model.manifest.Window;
import org.portolan.model.unit.ByteCount;
import org.portolan.model.yaml.form.Field;
import org.portolan.model.yaml.form.Forms;
import org.portolan.model.yaml.form.Shape;

/// The numbers and dates that a plan rests on.
final class ContextShapes {
  private ContextShapes() {}

  private static final Field<Scope, Optional<ByteCount>> VOLUME =
      maybe("volume", "How much data.", Words.SIZE, Scope::volume);
  private static final Field<Scope, Optional<Integer>> USERS =
      maybe("users", "How many users.", Forms.number(0), Scope::users);
  private static final Field<Scope, Optional<Integer>> INTEGRATIONS =
      maybe("integrations", "How many integrations.", Forms.number(0), Scope::integrations);
  static final Shape<Scope> SCOPE = new Shape<>("the scope", List.of(VOLUME, USERS, INTEGRATIONS),
      said -> new Scope(said.the(VOLUME), said.the(USERS), said.the(INTEGRATIONS)));

  private static final Field<Criterion, String> MEASURE =
      needed("measure", "What is measured.", Forms.TEXT, Criterion::measure);
  private static final Field<Criterion, String> TARGET =
      text("target", "With a number: `100 %`.", Criterion::target);
  private static final Field<Criterion, String> ACCEPTED_BY =
      text("accepted-by", "Who accepts it.", Criterion::acceptedBy);
  static final Shape<Criterion> CRITERION =
      new Shape<>("an acceptance criterion", List.of(MEASURE, TARGET, ACCEPTED_BY),
          said -> new Criterion(said.the(MEASURE), said.the(TARGET), said.the(ACCEPTED_BY)));

  private static final Field<Window, LocalDateTime> WINDOW_FROM =
      needed("from", "When it begins, on the clocks of its zone.", Words.TIME, Window::from);
  private static final Field<Window, LocalDateTime> WINDOW_TO =
      needed("to", "When it is over.", Words.TIME, Window::to);
  private static final Field<Window, ZoneId> WINDOW_ZONE =
      needed("zone", "Whose clocks: `Europe/Amsterdam`.", Words.ZONE, Window::zone);
  static final Shape<Window> WINDOW = new Shape<>("a window", List.of(WINDOW_FROM, WINDOW_TO, WINDOW_ZONE),
      said -> new Window(said.the(WINDOW_FROM), said.the(WINDOW_TO), said.the(WINDOW_ZONE)));

  private static final Field<Freeze, String> FREEZE_NAME =
      needed("name", "Why nothing may change then.", Forms.TEXT, Freeze::name);
  private static final Field<Freeze, LocalDate> FREEZE_FROM =
      needed("from", "Its first day.", Forms.DAY, Freeze::from);
  private static final Field<Freeze, LocalDate> FREEZE_TO =
      needed("to", "Its last day; it belongs to it.", Forms.DAY, Freeze::to);
  static final Shape<Freeze> FREEZE = new Shape<>("a freeze", List.of(FREEZE_NAME, FREEZE_FROM, FREEZE_TO),
      said -> new Freeze(said.the(FREEZE_NAME), said.the(FREEZE_FROM), said.the(FREEZE_TO)));

  private static final Field<Bandwidth, Double> RATE =
      needed("rate", "Nominal: `620 Mbit/s`.", Words.RATE_OF_LINE, Bandwidth::megabitsPerSecond);
  private static final Field<Bandwidth, Double> EFFICIENCY = usual("efficiency",
      "What overhead, throttling and loss leave of it.", Words.SHARE_OF_ALL, Bandwidth::efficiency, 1.0);
  private static final Field<Bandwidth, Optional<LocalDate>> MEASURED =
      maybe("measured", "The day of the test; nothing: stated, not measured.", Forms.DAY, Bandwidth::measuredOn);
  static final Shape<Bandwidth> BANDWIDTH = new Shape<>("a bandwidth", List.of(RATE, EFFICIENCY, MEASURED),
      said -> new Bandwidth(said.the(RATE), said.the(EFFICIENCY), said.the(MEASURED)));

  private static final Field<RollbackCriterion, String> ROLL_BACK_TEXT =
      needed("criterion", "In words, with its number.", Forms.TEXT, RollbackCriterion::text);
  private static final Field<RollbackCriterion, String> MEASURED_AT =
      text("measured-at", "When it is looked at.", RollbackCriterion::measuredAt);
  private static final Field<RollbackCriterion, String> READ_BY =
      text("read-by", "Who reads it.", RollbackCriterion::readBy);
  static final Shape<RollbackCriterion> ROLL_BACK =
      new Shape<>("a criterion for rolling back", List.of(ROLL_BACK_TEXT, MEASURED_AT, READ_BY),
          said -> new RollbackCriterion(said.the(ROLL_BACK_TEXT), said.the(MEASURED_AT), said.the(READ_BY)));

  private static final Thresholds USUAL = Thresholds.DEFAULT;
  private static final Field<Thresholds, Duration> MARGIN =
      usual("margin", "Kept free at the end of the window.", Words.LENGTH, Thresholds::margin, USUAL.margin());
  private static final Field<Thresholds, Duration> WATCH =
      usual("watch", "How long the new platform is watched.", Words.LENGTH, Thresholds::watch, USUAL.watch());
  private static final Field<Thresholds, Duration> NOTICE_FIRST = usual("notice-first",
      "Users hear at least this long before.", Words.LENGTH, Thresholds::noticeFirst, USUAL.noticeFirst());
  private static final Field<Thresholds, Duration> NOTICE_SECOND = usual("notice-second",
      "And again at least this long before.", Words.LENGTH, Thresholds::noticeSecond, USUAL.noticeSecond());
  private static final Field<Thresholds, Integer> REHEARSALS = usual("clean-rehearsals",
      "How many clean ones in a row.", Forms.number(1), Thresholds::cleanRehearsals, USUAL.cleanRehearsals());
  private static final Field<Thresholds, Period> RUN_BOTH =
      usual("run-both", "The longest time for running both.", Words.PERIOD, Thresholds::runBoth, USUAL.runBoth());
  private static final Field<Thresholds, Period> FRESH = usual("bandwidth-fresh",
      "How long a bandwidth test is good for.", Words.PERIOD, Thresholds::bandwidthFresh, USUAL.bandwidthFresh());
  static final Shape<Thresholds> THRESHOLDS = new Shape<>("the thresholds",
      List.of(MARGIN, WATCH, NOTICE_FIRST, NOTICE_SECOND, REHEARSALS, RUN_BOTH, FRESH),
      said -> new Thresholds(said.the(MARGIN), said.the(WATCH), said.the(NOTICE_FIRST), said.the(NOTICE_SECOND),
          said.the(REHEARSALS), said.the(RUN_BOTH), said.the(FRESH)));
}
