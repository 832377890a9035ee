/// Schedules that stand in YAML, JSON and XML: each kind of file has a small reader of its own.
@NullMarked
package org.portolan.importers.schedule.document;

import org.jspecify.annotations.NullMarked;
