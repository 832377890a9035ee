/// The place Manifest: what was decided, as a grid that is as fast as a spreadsheet, with its file beside it.
@NullMarked
package org.portolan.app.manifest;

import org.jspecify.annotations.NullMarked;
