package org.portolan.importers.observed;

/// How a record was made; it decides what it can have missed. The one that shows most comes first.
enum Form {
  /// Everything that happened was written down.
  LOG,
  /// Only coming and going was written down.
  CONNECTIONS,
  /// Counted over the time, without saying when.
  COUNTED,
  /// Only part of it was written down: slow statements, errors, a pool's own doings.
  PARTLY,
  /// Who was there at one moment. Whoever comes and goes is missed.
  MOMENT
}
