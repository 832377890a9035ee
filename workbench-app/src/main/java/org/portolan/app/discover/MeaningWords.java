package org.portolan.app.discover;

import org.portolan.importers.table.Meaning;

/// What people call the things that a column of an inventory may hold.
final class MeaningWords {
  private MeaningWords() {}

  static String of(Meaning meaning) {
    return switch (meaning) {
      case HOST -> "host";
      case ADDRESS -> "IP address of the host";
      case APPLICATION -> "application";
      case DATABASE -> "database that it uses";
      case DATABASE_HOST -> "host of that database";
      case ENGINE -> "engine of that database";
      case PORT -> "port of that database";
      case OWNER -> "owner";
      case DEPUTY -> "deputy";
      case JOB -> "job";
      case SCHEDULE -> "when the job runs";
      case DEPENDS_ON -> "what it depends on";
      case ENVIRONMENT -> "environment";
      case OPERATING_SYSTEM -> "operating system";
      case URL -> "address that it calls";
      case COMMENT -> "comment";
      case NOTHING -> "not used";
    };
  }
}
