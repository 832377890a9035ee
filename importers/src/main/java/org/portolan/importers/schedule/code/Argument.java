package org.portolan.importers.schedule.code;

/// One argument of a call, or one entry of a mapping.
///
/// @param name empty where it is given by its place
record Argument(String name, Span value) {}
