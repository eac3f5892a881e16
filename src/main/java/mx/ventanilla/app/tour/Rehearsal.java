package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import mx.ventanilla.app.Desktop;
import org.jspecify.annotations.Nullable;

/**
 * The daily path in the program's real window, walked by the program itself as fast as it can: sign in, search, check in,
 * look at the agenda, begin a referral as the doctor, close. Start-up is measured by it, and packages learn their start-up from it.
 */
public final class Rehearsal implements Consumer<Desktop> {
    /** How far it goes. */
    public enum Extent {
        /** Until the search box takes keys. */
        START,
        /** The same, at the pace of a person who takes some seconds to type name and password. */
        TYPED_START,
        /** A piece of a day's work. */
        DAY
    }

    /** What is told as soon as it takes keys: {@code sign_in} and {@code search}; between them {@code enter}. */
    private enum Milestone {
        SIGN_IN("userNameField"), SEARCH("searchField");

        private final String field;

        Milestone(String field) {
            this.field = field;
        }
    }

    /** A busy computer is slow; a start that has not got there by then never will. */
    private static final Duration PATIENCE = Duration.minutes(5);
    /** A name of eight letters and a password of twelve, typed by somebody who types well. */
    private static final Duration TYPING = Duration.seconds(4);
    private static final String ENTER_PRESSED = "enter";

    private final String userName;
    private final String password;
    private final Extent extent;
    private final Consumer<String> told;
    private @Nullable Milestone next = Milestone.SIGN_IN;
    private @Nullable RuntimeException trouble;

    /**
     * @param told gets each milestone's name in the moment when it is reached
     */
    public Rehearsal(String userName, String password, Extent extent, Consumer<String> told) {
        this.userName = userName;
        this.password = password;
        this.extent = extent;
        this.told = told;
    }

    @Override
    public void accept(Desktop desktop) {
        desktop.stage().getScene().focusOwnerProperty().subscribe(owner -> focused(desktop, owner));
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(late -> desktop.stage().close());
        patience.play();
    }

    /** Throws what went wrong on the way, or when the window was closed before the end. */
    public synchronized void complain() {
        if (trouble != null) {
            throw trouble;
        }
        if (next != null) {
            throw new IllegalStateException("closed before " + next);
        }
    }

    private synchronized void focused(Desktop desktop, @Nullable Node owner) {
        if (desktop.refusal().isPresent()) {
            trouble = desktop.refusal().get();
            Platform.runLater(desktop.stage()::close);
        }
        Milestone awaited = next;
        if (awaited != null && owner instanceof TextField field && awaited.field.equals(field.getId())) {
            next = awaited == Milestone.SIGN_IN ? Milestone.SEARCH : null;
            afterDrawing(desktop.stage().getScene(), () -> carefully(desktop, () -> reached(desktop, awaited, field)));
        }
    }

    private void reached(Desktop desktop, Milestone milestone, TextField field) {
        type(field, "x");
        if (!field.getText().equals("x")) {
            throw new IllegalStateException(milestone + " takes no keys");
        }
        told.accept(milestone.name().toLowerCase(Locale.ROOT));
        field.clear();
        if (milestone == Milestone.SIGN_IN && extent == Extent.TYPED_START) {
            PauseTransition typing = new PauseTransition(TYPING);
            typing.setOnFinished(typed -> carefully(desktop, () -> signIn(desktop.stage().getScene(), field)));
            typing.play();
        } else if (milestone == Milestone.SIGN_IN) {
            signIn(desktop.stage().getScene(), field);
        } else if (extent == Extent.DAY) {
            Thread.ofPlatform().daemon().name("rehearsal").start(() -> carefully(desktop, () -> workADay(desktop)));
        } else {
            desktop.stage().close();
        }
    }

    private void signIn(Scene scene, TextField userNameField) {
        userNameField.setText(userName);
        Node passwordField = Objects.requireNonNull(scene.lookup("#passwordField"));
        passwordField.requestFocus();
        type(passwordField, password);
        told.accept(ENTER_PRESSED);
        Event.fireEvent(passwordField,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private static void workADay(Desktop desktop) {
        Hands hands = new Hands(desktop, new Camera(desktop.stage(), Path.of(""), "", ""), () -> {});
        TourPeople people = TourPeople.of(desktop.context());
        hands.type("garcia mar").press(ESCAPE);
        hands.type(people.booked()).press(ENTER).press(ENTER).press(ESCAPE);
        hands.type(people.waiting()).press(ENTER).press(ESCAPE).press(ESCAPE);
        hands.open("agenda").press(DOWN).press(DOWN).press(ENTER).press(ESCAPE);
        refer(hands);
        Platform.runLater(desktop.stage()::close);
    }

    /** The doctor's part of the day: a referral is begun and left. */
    private static void refer(Hands hands) {
        hands.press(L, SHORTCUT_DOWN, SHIFT_DOWN).await("passwordField").focus("userNameField")
                .type(TourPerson.DOCTOR.userName()).focus("passwordField").type(TourWindow.PASSWORD).press(ENTER)
                .await("contentArea").open("referrals").await("referralsScreen").press(N, SHORTCUT_DOWN)
                .await("referralPatientField").press(DOWN).press(ENTER).await("diagnosisField").focus("diagnosisField")
                .type("anginas").press(ENTER).press(ESCAPE);
    }

    private static void type(Node field, String text) {
        for (int at = 0; at < text.length(); at++) {
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_TYPED, text.substring(at, at + 1), "", KeyCode.UNDEFINED,
                    false, false, false, false));
        }
    }

    private static void afterDrawing(Scene scene, Runnable work) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            Platform.runLater(work);
        };
        scene.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }

    private void carefully(Desktop desktop, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            synchronized (this) {
                trouble = desktop.refusal().isPresent() ? desktop.refusal().get() : e;
            }
            Platform.runLater(desktop.stage()::close);
        }
    }
}
