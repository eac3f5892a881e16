package mx.ventanilla.security;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;

/** What is accepted as the account of a person. */
public final class UserRules {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");
    private static final int LONGEST_FULL_NAME = 160;

    private UserRules() {}

    public static List<Finding> check(NewUser user) {
        List<Finding> findings = new ArrayList<>();
        if (user.fullName().strip().length() > LONGEST_FULL_NAME) {
            findings.add(Finding.error("fullName", "security.user.full.name.long", LONGEST_FULL_NAME));
        }
        if (!isName(user.userName().strip())) {
            findings.add(Finding.error("userName", "security.user.name.malformed"));
        }
        return findings;
    }

    static boolean isName(String userName) {
        return NAME.matcher(userName).matches();
    }
}
