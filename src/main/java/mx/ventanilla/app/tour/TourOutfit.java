package mx.ventanilla.app.tour;

import java.util.List;
import java.util.Locale;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Magnification;

/** Size and look of the window in which the tour is walked. */
record TourOutfit(int width, int height, Appearance appearance, Magnification magnification) {
    static final List<TourOutfit> ALL = List.of(
            new TourOutfit(1366, 768, Appearance.LIGHT, Magnification.NORMAL),
            new TourOutfit(1366, 768, Appearance.DARK, Magnification.NORMAL),
            new TourOutfit(1920, 1080, Appearance.LIGHT, Magnification.NORMAL),
            new TourOutfit(1920, 1080, Appearance.DARK, Magnification.NORMAL),
            new TourOutfit(1920, 1080, Appearance.LIGHT, Magnification.DOUBLE),
            new TourOutfit(1024, 700, Appearance.LIGHT, Magnification.NORMAL));

    /** End of its pictures' names, and how it is asked for alone: {@code 1366x768-light}. */
    String name() {
        String size = "%dx%d-%s".formatted(width, height, appearance.name().toLowerCase(Locale.ROOT));
        return magnification == Magnification.DOUBLE ? size + "-200" : size;
    }
}
