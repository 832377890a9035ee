package org.portolan.app.sign;

import org.portolan.icons.Icon;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.problem.Severity;

/// The icon of each kind, severity and decision, and the mood that colours it.
public final class Signs {

  private Signs() {}

  public static Icon of(AssetKind kind) {
    return switch (kind) {
      case HOST -> Icon.HOST;
      case DATABASE -> Icon.DATABASE;
      case SCHEMA -> Icon.SCHEMA;
      case TABLE -> Icon.TABLE;
      case VIEW -> Icon.VIEW;
      case MATERIALIZED_VIEW -> Icon.MATERIALIZED_VIEW;
      case ROUTINE -> Icon.ROUTINE;
      case TRIGGER -> Icon.TRIGGER;
      case SEQUENCE -> Icon.SEQUENCE;
      case LINK -> Icon.LINK;
      case SCHEDULED_JOB -> Icon.JOB;
      case SCRIPT -> Icon.SCRIPT;
      case REPORT -> Icon.REPORT;
      case SERVICE -> Icon.SERVICE;
      case ENDPOINT -> Icon.ENDPOINT;
      case CONFIGURATION -> Icon.CONFIGURATION;
      case ROLE -> Icon.ROLE;
      case CLIENT -> Icon.CLIENT;
    };
  }

  public static Icon of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Icon.CRITICAL;
      case HIGH -> Icon.HIGH;
      case MEDIUM -> Icon.MEDIUM;
      case LOW -> Icon.LOW;
    };
  }

  /// The theme's class for a severity.
  public static String mood(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "alert";
      case HIGH, MEDIUM -> "caution";
      case LOW -> "quiet";
    };
  }

  public static Icon of(Disposition disposition) {
    return switch (disposition) {
      case Disposition.Move _ -> Icon.MOVE;
      case Disposition.Rewire _ -> Icon.REWIRE;
      case Disposition.Retire _ -> Icon.RETIRE;
      case Disposition.Retain _ -> Icon.RETAIN;
      case Disposition.Undecided _ -> Icon.TO_DO;
    };
  }

  /// The theme's class for a decision.
  public static String mood(Disposition disposition) {
    return switch (disposition) {
      case Disposition.Move _ -> "good";
      case Disposition.Rewire _,Disposition.Retain _ -> "accented";
      case Disposition.Retire _ -> "caution";
      case Disposition.Undecided _ -> "quiet";
    };
  }
}
