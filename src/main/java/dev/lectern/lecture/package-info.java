/** What is taught: lectures, their sections, their text, and what is wrong with them. */
@NullMarked
package dev.lectern.lecture;

import org.jspecify.annotations.NullMarked;
