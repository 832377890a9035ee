/// Packages of SQL Server's Integration Services, which are XML: their statements, and the tables that their flows of data
/// take from and put into.
@NullMarked
package org.portolan.importers.script.integration;

import org.jspecify.annotations.NullMarked;
