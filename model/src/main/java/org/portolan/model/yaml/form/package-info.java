/// How values are read from our files, written to them and described to editors: said once for all three.
@NullMarked
package org.portolan.model.yaml.form;

import org.jspecify.annotations.NullMarked;
