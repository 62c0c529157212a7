package dev.lectern.lecture;

/**
 * Something wrong in a lecture file, said so that its author can act on it.
 *
 * @param severity an error keeps {@code check} from passing; a warning does not
 * @param code the rule, in kebab case and stable, such as {@code question-without-key}
 * @param file relative to the lectures folder, with forward slashes
 * @param line from 1
 * @param message what is wrong and what to do, in whole sentences
 */
public record Problem(Severity severity, String code, String file, int line, String message) {
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(String code, String file, int line, String message) {
        return new Problem(Severity.ERROR, code, file, line, message);
    }

    public static Problem warning(String code, String file, int line, String message) {
        return new Problem(Severity.WARNING, code, file, line, message);
    }
}
