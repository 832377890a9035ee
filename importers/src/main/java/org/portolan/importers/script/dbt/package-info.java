/// dbt: what it builds stands in the files of a project, one table or view for each, with the ones that it reads named by
/// `ref` and `source`.
@NullMarked
package org.portolan.importers.script.dbt;

import org.jspecify.annotations.NullMarked;
