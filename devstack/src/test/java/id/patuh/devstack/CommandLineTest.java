package id.patuh.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.devstack.demo.CaseStory;
import id.patuh.devstack.stack.Workspace;

class CommandLineTest {
    /** The keys of this workspace are made once: that takes longer than all tests. */
    @TempDir
    private static Path signing;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void enter() {
        System.setProperty("patuh.home", folder.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("patuh.home");
    }

    @Test
    void aTokenIsAllThatIsPrinted() {
        assertThat(token("kemenaker-inspector,registry-reader", "--regions", "31,32"))
                .isZero();
        assertThat(out.toString().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(claims())
                .contains("\"iss\":\"https://patuh.id\"")
                .contains("\"roles\":[\"kemenaker-inspector\",\"registry-reader\"]")
                .contains("\"regions\":[\"31\",\"32\"]")
                .contains("\"agency\":\"KEMENAKER\"");
    }

    @ParameterizedTest
    @CsvSource({
        "bpjs-tk-officer, BPJS_TK",
        "bpjs-kes-officer, BPJS_KES",
        "kemenaker-supervisor, KEMENAKER",
        "service-unit-officer, PTSP-31",
        "registry-reader, KEMENAKER",
    })
    void aRoleBringsTheAgencyWhoseStaffHoldIt(String role, String agency) {
        assertThat(token(role)).isZero();
        assertThat(claims()).contains("\"agency\":\"" + agency + "\"");
    }

    @Test
    void aWrongCaseIsAnsweredWithTheNamesOfTheCases() {
        assertThat(run("demo", "--case", "appeal")).isEqualTo(2);
        assertThat(err.toString())
                .contains("expected one of objection, track-b, merger, court but was 'appeal'")
                .doesNotContain("TRACK_B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"track-b", "TRACK_B", "Track-B"})
    void aCaseIsNamedInAnyLetters(String name) {
        assertThat(new StoryConverter().convert(name)).isEqualTo(CaseStory.TRACK_B);
    }

    @Test
    void thePrivateKeyIsForItsOwnerOnly() throws Exception {
        run("token", "admin");
        var permissions =
                Files.getPosixFilePermissions(Workspace.current().keys().privateKey());
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void anUnknownRoleIsRefusedWithTheKnownOnes() {
        assertThat(token("king")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no role \"king\"").contains("registry-reader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",,"})
    void aTokenNeedsARole(String none) {
        assertThat(token(none)).isEqualTo(2);
        assertThat(err.toString()).contains("registry-reader").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "31,DKI", "3171", ""})
    void aRegionIsTheCodeOfAProvince(String regions) {
        assertThat(token("registry-reader", "--regions=" + regions)).isEqualTo(2);
        assertThat(err.toString()).contains("province, such as 31").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0h", "-1h", "25h", "2d", "999999999999999d"})
    void aTokenNeedsALifetime(String lifetime) {
        assertThat(token("admin", "--ttl=" + lifetime)).isEqualTo(2);
    }

    @Test
    void theClockMovesBothWays() {
        assertThat(run("clock", "+10d")).isZero();
        assertThat(run("clock", "-3h")).isZero();
        assertThat(Workspace.current().clock().offset()).isEqualTo(Duration.ofHours(237));
        assertThat(run("clock", "reset")).isZero();
        assertThat(Workspace.current().clock().offset()).isZero();
    }

    @Test
    void aDateIsItsMorningInJakarta() {
        assertThat(run("clock", "2026-06-30")).isZero();
        assertThat(Workspace.current().clock().now().getEpochSecond())
                .isCloseTo(Instant.parse("2026-06-30T02:00:00Z").getEpochSecond(), within(5L));
    }

    @Test
    void aWrongTimeIsRefusedWithExamples() {
        assertThat(run("clock", "tomorrow")).isEqualTo(2);
        assertThat(err.toString()).contains("2026-06-30T09:00:00+07:00");
    }

    @Test
    void aStartTakesNoStep() {
        assertThat(run("up", "--at=tomorrow")).isEqualTo(2);
        assertThat(err.toString()).contains("2026-06-30").doesNotContain("step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock", "status"})
    void aDamagedClockFileIsToldWithItsRemedy(String command) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve(".patuh")).resolve("clock"), "soon");
        assertThat(run(command)).isEqualTo(1);
        assertThat(err.toString()).contains("./patuh clock reset").doesNotContain("\tat ");
        assertThat(run("clock", "reset")).isZero();
    }

    @Test
    void aWrongDateOfExtractsIsRefusedWithAnExample() {
        assertThat(run("generate", "--as-of=30-06-2026", "--out=" + folder)).isEqualTo(2);
        assertThat(err.toString()).contains("is no date, such as 2026-06-30").doesNotContain("java.time");
    }

    @Test
    void aNationIsWrittenAndCounted() {
        Path files = folder.resolve("a nation");
        assertThat(run("generate", "--employers=300", "--seed=7", "--as-of=2026-06-30", "--out=" + files))
                .isZero();
        assertThat(files).isDirectoryContaining(file -> file.endsWith("wlkp.csv"));
        assertThat(out.toString())
                .contains("300 invented employers as of 2026-06-30")
                .contains(files.resolve("bpjs-kes.csv").toString())
                .containsPattern("registered nowhere: .* NIB \\d{13}, NPWP \\d{16}");
    }

    @Test
    void aDemoOfNobodyIsRefusedBeforeAnythingIsStarted() {
        assertThat(run("demo", "--employers=-3")).isEqualTo(2);
        assertThat(err.toString()).contains("Cannot invent -3 employers").doesNotContain("\tat ");
        assertThat(Workspace.current().logs()).doesNotExist();
    }

    @Test
    void onlyAServiceIsRebuiltAndOnlyWhenTheStackRuns() {
        assertThat(run("rebuild")).isEqualTo(2);
        assertThat(run("rebuild", "everything")).isEqualTo(2);
        assertThat(err.toString()).contains("everything").contains("COMPLIANCE");
        assertThat(run("rebuild", "compliance")).isEqualTo(1);
        assertThat(err.toString()).contains("Patuh is not running").contains("./patuh up");
    }

    @Test
    void deadLettersAreOnlySentWhereABrokerIs() {
        assertThat(run("replay-dlq")).isEqualTo(1);
        assertThat(err.toString()).contains("Patuh is not running");
        assertThat(run("replay-dlq", "--client-config", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Cannot read");
    }

    @Test
    void aNationOfNobodyIsRefused() {
        assertThat(run("generate", "--employers=0", "--out=" + folder)).isEqualTo(2);
        assertThat(err.toString()).contains("1 to 80000000 are possible");
    }

    private int token(String... arguments) {
        System.setProperty("patuh.home", signing.toString());
        return run(Stream.concat(Stream.of("token"), Stream.of(arguments)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String claims() {
        String body = out.toString().strip().split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8);
    }
}
