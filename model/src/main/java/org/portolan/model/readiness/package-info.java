/// What is missing before the migration can go ahead: one class for each rule of the method.
@NullMarked
package org.portolan.model.readiness;

import org.jspecify.annotations.NullMarked;
