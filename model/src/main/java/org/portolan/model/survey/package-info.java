/// Everything that follows from what was found, decided and happened, computed in one place.
@NullMarked
package org.portolan.model.survey;

import org.jspecify.annotations.NullMarked;
