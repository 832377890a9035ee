/// Work beside the user's: starts it, shows how far it is, cancels it, and brings back exactly one outcome. The only
/// package that starts threads or crosses to the thread of the screen.
@NullMarked
package org.portolan.app.job;

import org.jspecify.annotations.NullMarked;
