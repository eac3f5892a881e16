package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    @Test
    void callsOnceWhenNobodyTouchesAnythingAndAgainAfterTheNextTouch() {
        AtomicInteger calls = new AtomicInteger();
        Screen screen = Screen.show(300, 200, () -> new VBox(new TextField()));
        IdleWatch[] watch = new IdleWatch[1];
        screen.doing(() -> watch[0] = new IdleWatch(screen.scene(), Duration.ofMillis(60), calls::incrementAndGet));
        screen.await(() -> calls.get() == 1);
        screen.write("x");
        screen.await(() -> calls.get() == 2);
        screen.doing(watch[0]::close);
        screen.close();
        assertThat(calls).hasValue(2);
    }
}
