package id.patuh.sanctions.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;

import id.patuh.documents.Sha256;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** The page behind the QR code in a real browser: WCAG 2.2 AA by axe, on a telephone, and the check of a file. */
class VerificationPageTest {
    private static final byte[] GENUINE = "berkas asli".getBytes(StandardCharsets.UTF_8);
    private static final VerificationPage PAGE = new VerificationPage();
    private static final String AXE = """
            async () => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
              return result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '));
            }
            """;

    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws IOException {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                chromium.isPresent(), "No Chromium is installed: the page of documents is not checked in a browser");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/valid", PAGE.of(checked(DocumentState.VALID)));
        serve("/annulled", PAGE.of(checked(DocumentState.ANNULLED)));
        serve("/unknown", PAGE.unknown());
        server.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setTimeout(120_000)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"/valid, 320", "/valid, 1280", "/annulled, 320", "/unknown, 320"})
    void thePageIsAccessibleAndFitsATelephone(String path, int width) throws IOException {
        // The policy of the page keeps foreign scripts out, and axe is one.
        try (var context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 640)
                        .setBypassCSP(true));
                Page page = context.newPage()) {
            page.navigate(address(path));
            page.evaluate(axe());

            assertThat((List<?>) page.evaluate(AXE)).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void aFileIsComparedOnTheDeviceUnderThePolicyOfThePage() throws IOException {
        Path genuine = Files.write(folder.resolve("asli.pdf"), GENUINE);
        Path other = Files.write(folder.resolve("lain.pdf"), new byte[] {1, 2, 3});
        try (Page page = browser.newPage()) {
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(address("/valid"));

            page.setInputFiles("#file", genuine);
            page.waitForSelector("#same:visible");
            page.setInputFiles("#file", other);
            page.waitForSelector("#other:visible");

            assertThat(page.isVisible("#same")).isFalse();
            assertThat(asked).filteredOn(url -> !url.endsWith("/favicon.ico")).containsExactly(address("/valid"));
            assertThat(complaints).noneMatch(message -> message.contains("Content Security Policy"));
        }
    }

    private static VerificationQuery.Checked checked(DocumentState state) {
        return new VerificationQuery.Checked(
                new DocumentVerification(
                        DocumentKind.DECISION,
                        "Unit Pelayanan Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Administrasi Jakarta Pusat",
                        LocalDate.of(2026, 9, 14),
                        state,
                        null),
                Sha256.hex(GENUINE));
    }

    private static void serve(String path, String html) {
        server.createContext(path, exchange -> {
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", PAGE.securityPolicy());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static String axe() throws IOException {
        try (InputStream script = VerificationPageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
