/** Tables as comma-separated text, for spreadsheets. */
@NullMarked
package dev.lectern.csv;

import org.jspecify.annotations.NullMarked;
