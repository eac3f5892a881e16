package mx.ventanilla.visit.waitingroom;

import java.util.List;

/** A voice that writes down what it would have said. */
record RecordedVoice(List<String> heard) implements Voice {
    @Override
    public boolean canSpeak() {
        return true;
    }

    @Override
    public void say(String sentence) {
        heard.add(sentence);
    }
}
