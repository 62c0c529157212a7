/** Pictures of progress, as PNG. */
@NullMarked
package dev.lectern.chart;

import org.jspecify.annotations.NullMarked;
