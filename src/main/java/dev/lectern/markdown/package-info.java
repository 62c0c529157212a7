/** Reads lecture files: text repair, front matter, shortcodes, sections, question dialects. */
@NullMarked
package dev.lectern.markdown;

import org.jspecify.annotations.NullMarked;
