/// Text files as lines with numbers: encodings, limits, and the masking of secrets.
@NullMarked
package org.portolan.importers.text;

import org.jspecify.annotations.NullMarked;
