/** The top of the house: the command line and the wiring. It imports every room and is imported by none. */
@NullMarked
package dev.lectern.app;

import org.jspecify.annotations.NullMarked;
