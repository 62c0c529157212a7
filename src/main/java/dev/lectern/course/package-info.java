/** Who is in class, where it meets and when: the plainest words, known to every other room. */
@NullMarked
package dev.lectern.course;

import org.jspecify.annotations.NullMarked;
