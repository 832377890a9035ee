/// Follows the command lines of jobs and services into scripts, modules and statements, without running any.
@NullMarked
package org.portolan.importers.script;

import org.jspecify.annotations.NullMarked;
