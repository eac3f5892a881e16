package mx.ventanilla.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Magnification;
import org.jspecify.annotations.Nullable;

/** How a person likes the window; kept with the account, so that it follows them to another PC of the unit. */
record Preferences(Appearance appearance, Magnification magnification, String language) {
    static final Preferences USUAL = new Preferences(Appearance.LIGHT, Magnification.NORMAL, "es");
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** What was kept; the usual when nothing was, or when it was kept by a program that knew other words. */
    static Preferences read(@Nullable String kept) {
        try {
            return kept == null ? USUAL : JSON.readValue(kept, Preferences.class);
        } catch (JsonProcessingException e) {
            return USUAL;
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("three words cannot fail", e);
        }
    }

    Locale locale() {
        return language.equals("en") ? Messages.ENGLISH : Messages.SPANISH;
    }

    Preferences with(Appearance chosen) {
        return new Preferences(chosen, magnification, language);
    }

    Preferences with(Magnification chosen) {
        return new Preferences(appearance, chosen, language);
    }

    Preferences with(Locale chosen) {
        return new Preferences(appearance, magnification, chosen.getLanguage());
    }
}
