package mx.ventanilla.app.tour;

/** The tour waited for a part of the screen that did not come. */
final class NeverSeen extends RuntimeException {
    private static final long serialVersionUID = 1;

    NeverSeen(String id) {
        super(id);
    }
}
