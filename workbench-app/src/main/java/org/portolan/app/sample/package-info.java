/// The sample migration: a legacy retailer that moves its shop, with a plan half decided.
@NullMarked
package org.portolan.app.sample;

import org.jspecify.annotations.NullMarked;
