/// Throws what nobody would write at everything that reads text: `mvn -Pfuzz`.
package org.portolan.fuzz;
