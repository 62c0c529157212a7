/** Scores: a pure function of answers and keys, and the ledger that keeps the answers. */
@NullMarked
package dev.lectern.score;

import org.jspecify.annotations.NullMarked;
