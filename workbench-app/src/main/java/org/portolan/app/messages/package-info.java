/// The place Messages: who hears what, when, in their own zone.
@NullMarked
package org.portolan.app.messages;

import org.jspecify.annotations.NullMarked;
