/** What is held about a student, as the student may see it, and how it is forgotten. */
@NullMarked
package dev.lectern.privacy;

import org.jspecify.annotations.NullMarked;
