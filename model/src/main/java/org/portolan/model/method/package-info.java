/// The numbered rules that the program puts into practice.
@NullMarked
package org.portolan.model.method;

import org.jspecify.annotations.NullMarked;
