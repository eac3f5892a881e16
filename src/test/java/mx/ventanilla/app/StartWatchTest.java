package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.core.Messages;
import org.junit.jupiter.api.Test;

class StartWatchTest {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CompletableFuture<List<String>> ended = new CompletableFuture<>();

    @Test
    void aScreenThatNeverAnswersEndsInASentence() throws Exception {
        StartWatch.begin(told::add, () -> ended.complete(List.copyOf(told)), Duration.ofMillis(1),
                Duration.ofMillis(1));
        List<String> sentences = ended.get(30, TimeUnit.SECONDS);
        assertThat(sentences).containsExactly(StartWatch.SLOW, StartWatch.HOPELESS);
        assertThat(sentences).allSatisfy(key -> assertThat(new Messages(Messages.SPANISH).text(key)).isNotBlank());
    }

    @Test
    void aWindowThatCameEndsTheWatch() throws Exception {
        StartWatch watch = StartWatch.begin(told::add, () -> ended.complete(List.of()), Duration.ZERO,
                Duration.ofMinutes(5));
        watch.end();
        assertThat(ended.isDone()).isFalse();
        assertThat(told).doesNotContain(StartWatch.HOPELESS);
    }
}
