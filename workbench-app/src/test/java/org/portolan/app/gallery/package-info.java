/// Pictures of every screen, and what a picture is held to: names that can be read out, and text that can be read.
@NullMarked
package org.portolan.app.gallery;

import org.jspecify.annotations.NullMarked;
