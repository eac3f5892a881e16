package mx.ventanilla.core;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the program in the person's language: one bundle a language, whole sentences with arguments. */
public final class Messages {
    /** Mexican Spanish: what a unit works in unless it chooses otherwise. */
    public static final Locale SPANISH = Locale.of("es", "MX");
    public static final Locale ENGLISH = Locale.ENGLISH;
    private static final String BUNDLE = "mx.ventanilla.i18n.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** For FXML's {@code %keys}. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The sentence of this key; arguments as in {@link MessageFormat}, plurals by choice formats. */
    public String text(String key, Object... arguments) {
        return format(key, List.of(arguments));
    }

    public String text(Problem problem) {
        return format(problem.key(), problem.arguments());
    }

    public String text(Finding finding) {
        return format(finding.key(), finding.arguments());
    }

    public String text(Sentence sentence) {
        return format(sentence.key(), sentence.arguments());
    }

    private String format(String key, List<Object> arguments) {
        Object[] words = arguments.stream().map(this::inLanguage).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    private Object inLanguage(Object argument) {
        return argument instanceof Sentence sentence ? text(sentence) : argument;
    }
}
