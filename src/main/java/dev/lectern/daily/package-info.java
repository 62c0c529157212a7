/** What the class is asked each class day. */
@NullMarked
package dev.lectern.daily;

import org.jspecify.annotations.NullMarked;
