/** The SQLite file that holds the class: one writer that commits in groups, readers beside it. */
@NullMarked
package dev.lectern.store;

import org.jspecify.annotations.NullMarked;
