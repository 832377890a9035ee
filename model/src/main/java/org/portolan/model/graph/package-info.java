/// Dependencies as a graph: what is reached from where and why, what goes in circles, what must move first.
@NullMarked
package org.portolan.model.graph;

import org.jspecify.annotations.NullMarked;
