package mx.ventanilla.visit.waitingroom;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two soft bells, the second lower, computed and played on the PC's loudspeaker; silent on a PC without one. */
public final class ToneChime implements Chime {
    private static final Logger LOG = LoggerFactory.getLogger(ToneChime.class);
    private static final float RATE = 44_100;
    private static final double[] HERTZ = {783.99, 622.25};
    private static final double SECONDS_A_BELL = 0.55;
    private static final double FADING = 6;
    private static final double LOUDNESS = 0.5;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    @Override
    public void ring() {
        byte[] sound = samples();
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(sound, 0, sound.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException noLoudspeaker) {
            LOG.info("no loudspeaker: {}", noLoudspeaker.getClass().getSimpleName());
        }
    }

    /** Signed 16-bit samples, low byte first. */
    static byte[] samples() {
        int count = (int) (RATE * SECONDS_A_BELL);
        byte[] bytes = new byte[HERTZ.length * count * 2];
        for (int i = 0; i < HERTZ.length * count; i++) {
            double second = i % count / (double) RATE;
            double wave = Math.sin(2 * Math.PI * HERTZ[i / count] * second) * Math.exp(-FADING * second);
            short sample = (short) Math.round(wave * LOUDNESS * Short.MAX_VALUE);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}
