/// Who is reached how: names of hosts and databases, tunnels, proxies, mounts and shares.
@NullMarked
package org.portolan.importers.config.network;

import org.jspecify.annotations.NullMarked;
