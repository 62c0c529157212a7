/** Everything that is written or kept as JSON, in stable and documented shapes. */
@NullMarked
package dev.lectern.json;

import org.jspecify.annotations.NullMarked;
