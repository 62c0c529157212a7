/** A whole class in a terminal. */
@NullMarked
package dev.lectern.console;

import org.jspecify.annotations.NullMarked;
