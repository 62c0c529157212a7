/** Measurements, each beside its limit in the same run: only ratios travel from one machine to another. */
@NullMarked
package dev.lectern.bench;

import org.jspecify.annotations.NullMarked;
