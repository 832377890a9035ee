/// The communication schedule as a calendar (RFC 5545).
@NullMarked
package org.portolan.app.document.ics;

import org.jspecify.annotations.NullMarked;
