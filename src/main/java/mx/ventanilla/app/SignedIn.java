package mx.ventanilla.app;

/**
 * The person in front of the window, as the top bar and the lock screen show them.
 *
 * @param role word of the role in the person's language
 */
public record SignedIn(String userName, String fullName, String role) {
    String firstWord() {
        return fullName.strip().split("\\s+", 2)[0];
    }

    String secondWord() {
        String[] words = fullName.strip().split("\\s+", 3);
        return words.length > 1 ? words[1] : "";
    }
}
