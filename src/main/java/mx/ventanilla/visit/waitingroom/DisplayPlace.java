package mx.ventanilla.visit.waitingroom;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the waiting room's window stands: it fills the first screen that is not the desk's own, and without one takes a
 * corner of the desk's.
 *
 * @param bounds in the coordinates of all screens together
 * @param fills true when the whole screen is its own
 */
record DisplayPlace(Rectangle2D bounds, boolean fills) {
    private static final double SHARE = 0.6;

    /**
     * @param screens whole bounds of every screen that is there at the moment
     * @param primary whole bounds of the desk's own
     * @param free what the desk's taskbar leaves of it
     */
    static DisplayPlace among(List<Rectangle2D> screens, Rectangle2D primary, Rectangle2D free) {
        return screens.stream().filter(screen -> !screen.equals(primary)).findFirst()
                .map(screen -> new DisplayPlace(screen, true)).orElseGet(() -> new DisplayPlace(cornerOf(free), false));
    }

    private static Rectangle2D cornerOf(Rectangle2D free) {
        double width = free.getWidth() * SHARE;
        double height = free.getHeight() * SHARE;
        return new Rectangle2D(free.getMaxX() - width, free.getMaxY() - height, width, height);
    }
}
