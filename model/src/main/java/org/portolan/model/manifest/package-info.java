/// What was decided: items, dispositions, owners, the plan's context, and what closes each silent dependency.
@NullMarked
package org.portolan.model.manifest;

import org.jspecify.annotations.NullMarked;
