/// Reads programs of the languages that put blocks in braces (PHP, JavaScript, TypeScript) as nodes. Nothing stops the reader:
/// what it does not know is passed over, up to where it knows its way again.
@NullMarked
package org.portolan.importers.script.brace;

import org.jspecify.annotations.NullMarked;
