/** What is asked and how answers are judged: pure functions, no clock, no store. */
@NullMarked
package dev.lectern.quiz;

import org.jspecify.annotations.NullMarked;
