/// What is not known, who is asked, and what people answered.
@NullMarked
package org.portolan.model.inquiry;

import org.jspecify.annotations.NullMarked;
