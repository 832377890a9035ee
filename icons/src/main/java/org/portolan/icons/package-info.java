/// Icons as path data with names that can be read out, shared by screens and documents.
@NullMarked
package org.portolan.icons;

import org.jspecify.annotations.NullMarked;
