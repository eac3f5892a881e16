package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Window;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.hub.HubCourier;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.StoredUnit;
import mx.ventanilla.sync.screen.StickFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedExitTest {
    @TempDir
    private Path folder;
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private final TestHub hub = new TestHub(clock);
    private final StoredUnit unit = new StoredUnit(TestStores.H2, hub, "UMF 1 San Miguel", false, clock);

    @AfterEach
    void close() {
        unit.close();
        hub.close();
    }

    @Test
    @DisplayName("F36 what the region does not have is taken out at the sign-in, for the region alone")
    void takesOutWhatTheRegionDoesNotHave() {
        unit.patient("Jacinta", "Robles");
        try (Screen screen = Screen.show(600, 300, this::view)) {
            assertThat(screen.lookup("#sealedExit").query().isVisible()).isTrue();
            screen.clickOn("#sealedButton");
            assertThat(screen.lookup("#sealedToldLabel").queryAs(Label.class).getText())
                    .contains("Llévelo a la oficina regional");
        }
        hub.service().revoke(unit.node());
        assertThat(new HubCourier(hub.service()).rescue(folder.resolve("salida.vmensajero")).files()).isPositive();
        assertThat(hub.service().status().records()).containsEntry("PATIENT", 1L);
    }

    @Test
    void isNotOfferedWhenTheRegionHasEverything() {
        unit.talk();
        try (Screen screen = Screen.show(600, 300, this::view)) {
            assertThat(screen.lookup("#sealedExit").query().isVisible()).isFalse();
        }
    }

    private Parent view() {
        Messages messages = new Messages(Messages.SPANISH);
        return new ViewLoader(messages).load(new SealedExitController(
                new SealedExitViewModel(new InlineTaskRunner(), messages, () -> unit.sync), messages,
                new StickFiles() {
                    @Override
                    public Optional<Path> toWrite(@Nullable Window owner, String title, String name) {
                        return Optional.of(folder.resolve(name));
                    }

                    @Override
                    public Optional<Path> toRead(@Nullable Window owner, String title) {
                        return Optional.empty();
                    }
                })).root();
    }
}
