/// Batch files and PowerShell, read line by line: what they call, and what they hand to SQL Server's clients.
@NullMarked
package org.portolan.importers.script.windows;

import org.jspecify.annotations.NullMarked;
