package id.patuh.sanctions.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.patuh.devstack.embedded.StatusListKeyFile;

class JwsSignerTest {
    private static final String TYPE = "sample+jws";

    @TempDir
    private Path folder;

    @Test
    void anybodyChecksATokenWithThePublishedKeyAlone() throws JoseException {
        JwsSigner signer = signer(Optional.of(file("now.pem")));
        String token = signer.sign(TYPE, Map.of("day", "2026-01-31"));

        JsonWebSignature read = new JsonWebSignature();
        read.setCompactSerialization(token);
        read.setKey(
                PublicJsonWebKey.Factory.newPublicJwk(Map.copyOf(signer.keys().getFirst()))
                        .getKey());

        assertThat(read.verifySignature()).isTrue();
        assertThat(read.getKeyIdHeaderValue())
                .isEqualTo(signer.keys().getFirst().get("kid"));
        assertThat(read.getPayload()).isEqualTo("{\"day\":\"2026-01-31\"}");
    }

    @Test
    void onlyATokenOfThisTypeAndUnchangedIsRead() {
        JwsSigner signer = signer(Optional.empty());
        String token = signer.sign(TYPE, Map.of("day", "2026-01-31"));

        assertThat(signer.content(token, TYPE).orElseThrow().path("day").asText())
                .isEqualTo("2026-01-31");
        assertThat(signer.content(token, "statuslist+jwt")).isEmpty();
        assertThat(signer.content(token.replace(".ey", ".eY"), TYPE)).isEmpty();
        assertThat(signer.content(token.substring(0, token.length() - 8), TYPE)).isEmpty();
        assertThat(signer.content(token + "!", TYPE)).isEmpty();
        assertThat(signer.content("", TYPE)).isEmpty();
        assertThat(signer.content("a.b.c", TYPE)).isEmpty();
    }

    @Test
    void whatAFormerKeySignedStaysGoodWhileItIsNamed() {
        Path former = file("former.pem");
        String token = signer(Optional.of(former)).sign(TYPE, Map.of());
        Path now = file("now.pem");

        assertThat(signer(Optional.of(now), former).content(token, TYPE)).isPresent();
        assertThat(signer(Optional.of(now), former).keys()).hasSize(2);
        assertThat(signer(Optional.of(now)).content(token, TYPE)).isEmpty();
    }

    @Test
    void productionNeedsAKeyOfItsOwn() {
        assertThat(signer(Optional.empty()).findings())
                .singleElement()
                .asString()
                .startsWith("patuh.sanctions.signing.key-file is not set");
        assertThat(signer(Optional.of(StatusListKeyFile.at(folder.resolve(".patuh/status-list.pem"))
                                .file()))
                        .findings())
                .containsExactly("patuh.sanctions.signing.key-file names a key of the embedded stack");
        assertThat(signer(Optional.of(file("now.pem"))).findings()).isEmpty();
    }

    @Test
    void aFileWithoutAPairOfKeysIsRefused() throws IOException {
        String first = Files.readString(file("first.pem"));
        String second = Files.readString(file("second.pem"));
        int secret = first.indexOf("-----BEGIN PRIVATE");
        Path mixed = Files.writeString(
                folder.resolve("mixed.pem"),
                first.substring(0, secret) + second.substring(second.indexOf("-----BEGIN PRIVATE")));
        Path half = Files.writeString(folder.resolve("half.pem"), first.substring(0, secret));

        assertThatThrownBy(() -> signer(Optional.of(mixed))).hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> signer(Optional.of(half))).hasMessageContaining("has no PRIVATE KEY");
        assertThatThrownBy(() -> signer(Optional.of(folder.resolve("none.pem"))))
                .hasMessageContaining("cannot be read");
    }

    private Path file(String name) {
        return StatusListKeyFile.at(folder.resolve(name)).file();
    }

    private static JwsSigner signer(Optional<Path> key, Path... former) {
        return new JwsSigner(new JwsConfig() {
            @Override
            public Optional<Path> keyFile() {
                return key;
            }

            @Override
            public Optional<List<Path>> formerKeyFiles() {
                return Optional.of(List.of(former));
            }
        });
    }
}
