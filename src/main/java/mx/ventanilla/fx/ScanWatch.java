package mx.ventanilla.fx;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Leads what a scanner types to where it belongs. A field that did not ask for a scan gets back what it held, and the
 * scanner's Enter submits nothing. Fields that {@link #welcome} it take it as if it were typed.
 */
public final class ScanWatch {
    private static final Object WELCOME = ScanWatch.class;
    private static final Duration SILENCE = Duration.millis(120);
    private final ScanDetector detector = new ScanDetector();
    private final Consumer<String> onScan;
    private final LongSupplier millis;
    private final PauseTransition silence = new PauseTransition(SILENCE);
    private @Nullable TextInputControl field;
    private String before = "";
    private int caret;

    private ScanWatch(Consumer<String> onScan, LongSupplier millis) {
        this.onScan = onScan;
        this.millis = millis;
        silence.setOnFinished(event -> deliver());
    }

    /** @param onScan gets each code that no field asked for */
    public static void on(Node root, Consumer<String> onScan) {
        on(root, onScan, () -> System.nanoTime() / 1_000_000);
    }

    static void on(Node root, Consumer<String> onScan, LongSupplier millis) {
        ScanWatch watch = new ScanWatch(onScan, millis);
        root.addEventFilter(KeyEvent.KEY_TYPED, watch::type);
        root.addEventFilter(KeyEvent.KEY_PRESSED, watch::press);
    }

    /** Scans into this field are meant for it. */
    public static void welcome(Node field) {
        field.getProperties().put(WELCOME, true);
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        if (letter.isBlank() || letter.charAt(0) < ' ' || event.isControlDown() || event.isAltDown()) {
            return;
        }
        if (detector.typed(letter, millis.getAsLong())) {
            field = event.getTarget() instanceof TextInputControl control ? control : null;
            before = field == null ? "" : field.getText();
            caret = field == null ? 0 : field.getCaretPosition();
        }
        silence.playFromStart();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && detector.hasCode() && detector.isPartOfBurst(millis.getAsLong())
                && !isWelcome()) {
            event.consume();
            deliver();
        }
    }

    private boolean isWelcome() {
        return field != null && field.getProperties().containsKey(WELCOME);
    }

    private void deliver() {
        silence.stop();
        if (!detector.hasCode() || isWelcome()) {
            return;
        }
        if (field != null) {
            field.setText(before);
            field.positionCaret(Math.min(caret, before.length()));
        }
        onScan.accept(detector.take());
    }
}
