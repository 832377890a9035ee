/// The open workspace as observable state: what was found, decided and happened, and what follows. The only package
/// that swaps the current manifest.
@NullMarked
package org.portolan.app.session;

import org.jspecify.annotations.NullMarked;
