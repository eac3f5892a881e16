package mx.ventanilla.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mx.ventanilla.support.SetClock;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTable;
import org.htmlunit.html.HtmlTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the regional office sees of its units, with a browser. */
class OfficePageTest {
    @TempDir
    private Path folder;
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(7, 30));
    private LoopbackHub hub;
    private WebClient browser;

    @BeforeEach
    void open() {
        hub = new LoopbackHub(folder, clock);
        browser = new WebClient();
        browser.getOptions().setUseInsecureSSL(true);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
        browser.getOptions().setJavaScriptEnabled(false);
        browser.addRequestHeader("Accept-Language", "es-MX");
    }

    @AfterEach
    void close() {
        browser.close();
        hub.close();
    }

    @Test
    void whoHasNoKeySeesNothingOfTheUnits() throws IOException {
        hub.enrol("UMF 13 Dolores");
        HtmlPage page = browser.getPage(hub.url() + "/office");
        assertThat(page.asNormalizedText()).contains("Clave de lectura").doesNotContain("Dolores");
        HtmlPage refused = typeKey(page, "AAAAA-AAAAA-AAAAA-AAAAA");
        assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(403);
        assertThat(refused.getElementById("fault").getTextContent()).contains("no es válida");
        assertThat(refused.asNormalizedText()).doesNotContain("Dolores");
    }

    @Test
    void theOfficeSeesWhichUnitsAreLateAndWhatWaits() throws IOException {
        LoopbackHub.Node dolores = hub.enrol("UMF 13 Dolores");
        hub.enrol("UMF <b>2</b>");
        hub.service.greet(hello(dolores));
        hub.database().write(handle -> handle.execute("update node set next_feed = 8 where node_id = ?", dolores.id()));
        clock.advance(Duration.ofDays(3));
        HtmlPage page = typeKey(browser.getPage(hub.url() + "/office"), hub.service.newReader("Laura"));
        HtmlTable units = page.getHtmlElementById("units");
        List<HtmlTableRow> rows = units.getBodies().getFirst().getRows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().asNormalizedText()).contains("UMF 13 Dolores", "Atrasada", "3 días",
                "0 aplicados", "7 por recoger", "(anterior)");
        assertThat(rows.getLast().asNormalizedText()).as("a name is text").contains("UMF <b>2</b>", "Nunca");
        assertThat(page.getElementById("figure-late").asNormalizedText()).isEqualTo("2 unidades atrasadas");
        assertThat(page.getElementById("figure-waiting").asNormalizedText()).isEqualTo("7 registros por recoger");
    }

    @Test
    void lastNightShowsWhatWasCarried() throws IOException {
        LoopbackHub.Node unit = hub.enrol("UMF 1");
        hub.service.greet(hello(unit));
        hub.service.page(unit.id(), unit.epoch(), 0, 10);
        HtmlPage page = typeKey(browser.getPage(hub.url() + "/office"), hub.service.newReader("Laura"));
        assertThat(page.getElementById("figure-units").asNormalizedText()).isEqualTo("1 computadora");
        assertThat(page.getHtmlElementById("units").asNormalizedText()).contains("0 cambios recibidos", "Hoy",
                "Al corriente");
    }

    @Test
    void whoLeavesOrIsEndedMustSignInAgain() throws IOException {
        HtmlPage page = typeKey(browser.getPage(hub.url() + "/office"), hub.service.newReader("Laura"));
        HtmlPage left = page.getHtmlElementById("leave").click();
        assertThat(left.asNormalizedText()).contains("Clave de lectura");
        HtmlPage again = typeKey(left, hub.service.newReader("Benito"));
        assertThat(again.asNormalizedText()).contains("Unidades");
        assertThat(hub.service.endReader("Benito")).isEqualTo(1);
        assertThat(((HtmlPage) browser.getPage(hub.url() + "/office")).asNormalizedText()).contains("Clave de lectura");
    }

    @Test
    void theDayEndsTheSession() throws IOException {
        typeKey(browser.getPage(hub.url() + "/office"), hub.service.newReader("Laura"));
        clock.advance(Duration.ofHours(9));
        assertThat(((HtmlPage) browser.getPage(hub.url() + "/office")).asNormalizedText()).contains("Clave de lectura");
    }

    @Test
    void nothingCanBeChangedFromThePageAndNothingComesFromElsewhere() throws IOException {
        HtmlPage page = typeKey(browser.getPage(hub.url() + "/office"), hub.service.newReader("Laura"));
        assertThat(page.getForms()).singleElement()
                .satisfies(form -> assertThat(form.getActionAttribute()).isEqualTo("/office/end"));
        assertThat(page.getWebResponse().getContentAsString()).doesNotContain("http://", "https://", "<script");
        assertThat(page.getWebResponse().getResponseHeaderValue("Content-Security-Policy"))
                .contains("default-src 'none'");
        for (String method : List.of("PUT", "DELETE", "POST")) {
            assertThat(hub.send(method, "/office", null, new byte[0]).statusCode()).isEqualTo(404);
        }
        Page style = browser.getPage(hub.url() + "/office/style.css");
        assertThat(style.getWebResponse().getContentType()).isEqualTo("text/css");
    }

    private static HtmlPage typeKey(HtmlPage page, String key) throws IOException {
        page.getHtmlElementById("key").type(key);
        return page.getHtmlElementById("enter").click();
    }

    private static mx.ventanilla.sync.wire.Hello hello(LoopbackHub.Node node) {
        return new mx.ventanilla.sync.wire.Hello(node.id(), node.epoch(), 1, 0, "", 0, 0, null, null, 0, null);
    }
}
