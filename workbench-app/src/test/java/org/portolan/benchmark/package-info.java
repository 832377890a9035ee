/// Measures how fast the program is beside something known, and prints figures. One class for each benchmark;
/// `mvn -Pbenchmark` runs them all, and no test depends on them.
package org.portolan.benchmark;
