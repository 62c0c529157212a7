/** Which names look alike, told by Unicode's confusables. */
@NullMarked
package dev.lectern.names;

import org.jspecify.annotations.NullMarked;
