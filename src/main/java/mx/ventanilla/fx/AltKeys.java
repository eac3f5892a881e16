package mx.ventanilla.fx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.Mnemonic;

/**
 * Alt with an underlined letter leads to the field that is seen. JavaFX looks no further than the first label with that
 * letter, and takes D and d for two: where pages lie upon each other that may be one of a hidden page, and nothing happens.
 */
final class AltKeys {
    private AltKeys() {}

    static void leadIn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && !event.isControlDown() && lead(scene, event)) {
                event.consume();
            }
        });
    }

    private static boolean lead(Scene scene, KeyEvent event) {
        List<Mnemonic> seen = scene.getMnemonics().entrySet().stream().filter(letter -> letter.getKey().match(event))
                .flatMap(letter -> letter.getValue().stream()).filter(mnemonic -> canBeReached(mnemonic.getNode()))
                .toList();
        if (seen.isEmpty()) {
            return false;
        }
        List<Node> nodes = seen.stream().map(Mnemonic::getNode).toList();
        int focused = nodes.indexOf(scene.getFocusOwner());
        Mnemonic next = seen.get((focused + 1) % seen.size());
        next.getNode().requestFocus();
        if (seen.size() == 1) {
            next.fire();
        }
        return true;
    }

    private static boolean canBeReached(Node node) {
        return Shown.is(node) && node.isFocusTraversable() && !node.isDisabled();
    }
}
