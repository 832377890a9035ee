/// Which sign stands for what: one choice for all screens and documents.
@NullMarked
package org.portolan.app.sign;

import org.jspecify.annotations.NullMarked;
