package dev.lectern.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.lectern.lecture.Problem;
import dev.lectern.markdown.FrontMatter.Reading;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML ({@code ---}) and TOML ({@code +++}) front matter. What does not parse is an error, and the text is read all the same. */
final class FrontMatterReader {
    private static final int MOST_ALIASES = 10;
    private static final int MOST_CHARACTERS = 100_000;
    private static final LoadSettings YAML = LoadSettings.builder()
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setAllowRecursiveKeys(false)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    private static final TomlMapper TOML = new TomlMapper();

    private FrontMatterReader() {}

    /**
     * @param frontMatter what it says
     * @param body the whole text with the front matter's lines made empty, so that line numbers hold
     */
    record Result(FrontMatter frontMatter, String body) {}

    static Result read(String text, Reading reading) {
        FrontMatterBlock block = FrontMatterBlock.find(text);
        if (block != null) {
            int lines = block.firstLine() + block.lines().size();
            return new Result(values(block, reading), "\n".repeat(lines) + text.substring(block.end()));
        }
        if (!FrontMatterBlock.isBegun(text)) {
            return new Result(FrontMatter.NONE, text);
        }
        String fence = text.substring(0, 3);
        report(
                reading,
                1,
                "The front matter that begins here is never closed: put a line " + fence + " after its last line.");
        return new Result(FrontMatter.UNREADABLE, text);
    }

    private static FrontMatter values(FrontMatterBlock block, Reading reading) {
        try {
            Object values = parse(block);
            if (values instanceof Map<?, ?> map) {
                return FrontMatter.of(block, lowerCased(map), reading);
            }
            report(
                    reading,
                    block.firstLine(),
                    "The front matter is not a list of lines like title: My lecture. Correct it.");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            report(reading, block.firstLine() + line, cannotRead(e.getProblem()));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            report(reading, block.firstLine() + line - 1, cannotRead(e.getOriginalMessage()));
        } catch (YamlEngineException | StackOverflowError e) {
            report(
                    reading,
                    block.firstLine(),
                    "The front matter is too long, nested too deeply, or repeats itself too often to be read. Keep to lines"
                            + " like title: My lecture. The lecture stays hidden until then.");
        }
        return FrontMatter.UNREADABLE;
    }

    private static Object parse(FrontMatterBlock block) throws JsonProcessingException {
        if (block.lines().stream().allMatch(String::isBlank)) {
            return Map.of();
        }
        if (block.text().length() > MOST_CHARACTERS) {
            throw new YamlEngineException("too long");
        }
        if (!block.isYaml()) {
            return TOML.readValue(block.text(), Map.class);
        }
        Map<String, Object> flat = FlatYaml.read(block.lines());
        return flat == null ? new Load(YAML).loadFromString(block.text()) : flat;
    }

    private static Map<String, Object> lowerCased(Map<?, ?> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (key != null && value != null && !(value instanceof Map) && !(value instanceof Iterable)) {
                values.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), value);
            }
        });
        return values;
    }

    private static String cannotRead(String why) {
        String reason =
                why == null ? "" : " (" + why.lines().findFirst().orElse("").strip() + ")";
        return "The front matter cannot be read from here on" + reason
                + ". A title with a colon, a # or quotation marks needs quotation marks around it; indent with spaces,"
                + " not tabs. The lecture stays hidden until then.";
    }

    private static void report(Reading reading, int line, String message) {
        reading.problems().accept(Problem.error("front-matter", reading.file(), line, message));
    }
}
