/** Practice: what a student tries outside the ledger, and what to try next. */
@NullMarked
package dev.lectern.review;

import org.jspecify.annotations.NullMarked;
