package mx.ventanilla.app.tour;

import java.nio.file.Path;
import java.util.List;

/**
 * What a tour brought home.
 *
 * @param stuck stops that could not be walked to their end, with what was never seen; empty when all went well
 * @param cutWords what had too little room: the picture's name and the whole words
 */
public record TourResult(List<Path> pictures, List<String> stuck, List<String> cutWords) {
    public TourResult {
        pictures = List.copyOf(pictures);
        stuck = List.copyOf(stuck);
        cutWords = List.copyOf(cutWords);
    }
}
