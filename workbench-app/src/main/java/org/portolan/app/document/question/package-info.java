/// Question sheets as files that people fill in, and what they filled in.
@NullMarked
package org.portolan.app.document.question;

import org.jspecify.annotations.NullMarked;
