/// Colours, type and control sizes: AtlantaFX's Primer with our tokens, for sheets and for painters alike.
@NullMarked
package org.portolan.app.theme;

import org.jspecify.annotations.NullMarked;
