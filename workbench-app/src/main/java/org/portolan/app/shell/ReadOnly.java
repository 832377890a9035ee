package org.portolan.app.shell;

/// Why the open workspace cannot be changed here.
///
/// @param words      `Opened read-only: A. Moreau has had it open on legacy-app-01 since 09:12.`
/// @param remedy     a verb: `Open a copy`
/// @param openAnyway does it
public record ReadOnly(String words, String remedy, Runnable openAnyway) {}
