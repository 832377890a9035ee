/// Long work without threads: something that reports progress and can be cancelled.
@NullMarked
package org.portolan.model.work;

import org.jspecify.annotations.NullMarked;
