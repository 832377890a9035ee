/// Small makers of nodes in the workbench's look, each with a name for screen readers. They know nothing of migrations.
@NullMarked
package org.portolan.app.fx;

import org.jspecify.annotations.NullMarked;
