package mx.ventanilla.app.tour;

import java.util.List;
import mx.ventanilla.core.Problem;

/** Which stops are walked, and in which outfits. */
public final class TourChoice {
    private final List<TourStop> stops;
    private final List<TourOutfit> outfits;

    private TourChoice(List<TourStop> stops, List<TourOutfit> outfits) {
        this.stops = stops;
        this.outfits = outfits;
    }

    /**
     * @param stopNames names of stops; empty for all
     * @param outfitNames names of outfits; empty for all
     * @throws Problem {@code cli.tour.unknown} when a name is none of them
     */
    public static TourChoice of(List<String> stopNames, List<String> outfitNames) {
        refuseUnknown(stopNames, TourStops.all().stream().map(TourStop::name).toList());
        refuseUnknown(outfitNames, TourOutfit.ALL.stream().map(TourOutfit::name).toList());
        return new TourChoice(
                TourStops.all().stream().filter(it -> isAsked(stopNames, it.name())).toList(),
                TourOutfit.ALL.stream().filter(it -> isAsked(outfitNames, it.name())).toList());
    }

    List<TourStop> stops() {
        return stops;
    }

    List<TourOutfit> outfits() {
        return outfits;
    }

    private static boolean isAsked(List<String> asked, String name) {
        return asked.isEmpty() || asked.contains(name);
    }

    private static void refuseUnknown(List<String> asked, List<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw Problem.of("cli.tour.unknown", name, String.join(", ", known));
            }
        }
    }
}
