/// What containers are made of and connect to: compose files, objects of Kubernetes.
@NullMarked
package org.portolan.importers.config.container;

import org.jspecify.annotations.NullMarked;
