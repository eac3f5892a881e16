package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ENTER;

import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;

/** The first sign-in of somebody new: with the password that is good once, to one of their own. */
final class OwnPasswordStop implements TourStop {
    private static final String OWN = "una frase sólo mía";

    @Override
    public String name() {
        return "own-password";
    }

    @Override
    public TourPerson person() {
        return TourPerson.NOBODY;
    }

    @Override
    public void walk(Hands hands) {
        hands.focus("userNameField").type("rosalba").focus("passwordField").type(oneTimePassword(hands)).press(ENTER)
                .await("ownPasswordField").shoot("asked").type(OWN).focus("repeatedField").type("otra").press(ENTER)
                .shoot("different").clear("repeatedField").type(OWN).press(ENTER).await("contentArea").shoot("in");
    }

    private static String oneTimePassword(Hands hands) {
        Session admin = hands.context().signIn().signIn(TourPerson.ADMIN.userName(),
                TourWindow.PASSWORD.toCharArray());
        return hands.context().users().addWithOneTimePassword(admin,
                new NewUser("rosalba", "Rosalba Medina", Role.RECEPTIONIST, null));
    }
}
