/// Readers of databases, schedules, scripts and configuration; each package knows no other importer.
@NullMarked
package org.portolan.importers;

import org.jspecify.annotations.NullMarked;
