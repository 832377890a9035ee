/// Who hears what, when, and in their own zone.
@NullMarked
package org.portolan.model.message;

import org.jspecify.annotations.NullMarked;
