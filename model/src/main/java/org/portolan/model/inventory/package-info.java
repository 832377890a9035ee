/// Facts of all sources, resolved to one landscape: what is the same thing under several names.
@NullMarked
package org.portolan.model.inventory;

import org.jspecify.annotations.NullMarked;
