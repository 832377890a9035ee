/// What happened: testimony of people, and in time rehearsals, sign-offs and measurements; append-only.
@NullMarked
package org.portolan.model.logbook;

import org.jspecify.annotations.NullMarked;
