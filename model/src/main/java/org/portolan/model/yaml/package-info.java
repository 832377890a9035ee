/// YAML with its places: guarded reading, and writing that touches nothing but what changed.
@NullMarked
package org.portolan.model.yaml;

import org.jspecify.annotations.NullMarked;
