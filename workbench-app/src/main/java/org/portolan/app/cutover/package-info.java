/// The place Cutover: the night forwards and backwards, with the clock that says until when we can turn back.
@NullMarked
package org.portolan.app.cutover;

import org.jspecify.annotations.NullMarked;
