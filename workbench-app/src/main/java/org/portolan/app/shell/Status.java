package org.portolan.app.shell;

/// What the status bar tells of the open workspace.
///
/// @param saved     `Saved 10:42`
/// @param unsaved   whether a change waits to be written
/// @param inventory `Inventory of 16 Nov 2026, 7 sources`
/// @param counts    `438 assets, 1,126 dependencies`
public record Status(String saved, boolean unsaved, String inventory, String counts, int silent, int unread) {}
