/// What documents of every format share.
@NullMarked
package org.portolan.app.document;

import org.jspecify.annotations.NullMarked;
