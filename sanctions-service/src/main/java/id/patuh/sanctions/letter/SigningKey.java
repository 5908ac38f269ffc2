package id.patuh.sanctions.letter;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import id.patuh.documents.signature.HttpTimeStamper;
import id.patuh.documents.signature.KeySigner;
import id.patuh.documents.signature.Signer;
import id.patuh.documents.signature.TimeStamper;
import id.patuh.kit.startup.StartupCheck;

/** The key that signs documents. Without one the service does not start; in production, not with that of the embedded stack either. */
@ApplicationScoped
class SigningKey implements StartupCheck, Signer {
    private static final String FILE = "patuh.documents.signing-key-file";
    private static final String PUBLIC_URL = "patuh.documents.public-url";
    /** A step waits no longer than this for its time stamp. */
    private static final Duration TIME_STAMP_LIMIT = Duration.ofSeconds(5);

    private static final String EMBEDDED = ".patuh";
    private static final String EMBEDDED_SUBJECT = "OU=Patuh embedded stack";

    private final DocumentsConfig config;
    private final Clock clock;
    private final boolean production;
    private KeySigner key;

    SigningKey(DocumentsConfig config, Clock clock, @ConfigProperty(name = "patuh.environment") String environment) {
        this.config = config;
        this.clock = clock;
        this.production = environment.equalsIgnoreCase("production");
    }

    @Override
    public Scope scope() {
        return Scope.EVERYWHERE;
    }

    @Override
    public byte[] sign(byte[] digest) {
        try {
            return key().sign(digest);
        } catch (IOException gone) {
            throw new IllegalStateException(FILE + " can no longer be read", gone);
        }
    }

    @Override
    public List<String> findings() {
        List<String> found = new ArrayList<>();
        if (config.signingKeyFile().isEmpty()) {
            found.add(FILE + " is not set: it names a PKCS#12 file with the key that signs documents");
        } else {
            fault().ifPresent(found::add);
        }
        if (production && !"https".equals(config.publicUrl().getScheme())) {
            found.add(PUBLIC_URL + " is not an https address: the QR codes of documents lead there");
        }
        return found;
    }

    private Optional<String> fault() {
        try {
            X509Certificate certificate = key().certificate();
            return production ? unfit(certificate) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(FILE + " names a file that is no PKCS#12 with a key, or its password is wrong");
        }
    }

    private Optional<String> unfit(X509Certificate certificate) {
        for (Path part : config.signingKeyFile().orElseThrow()) {
            if (part.toString().equals(EMBEDDED)) {
                return Optional.of(FILE + " names a key of the embedded stack");
            }
        }
        if (certificate.getSubjectX500Principal().getName().contains(EMBEDDED_SUBJECT)) {
            return Optional.of(FILE + " names a key of the embedded stack");
        }
        return certificate.getNotAfter().before(Date.from(clock.instant()))
                ? Optional.of(FILE + " names a key whose certificate has expired")
                : Optional.empty();
    }

    private synchronized KeySigner key() throws IOException {
        if (key == null) {
            Optional<TimeStamper> timeStamper =
                    config.timeStampUrl().map(url -> new HttpTimeStamper(url, TIME_STAMP_LIMIT));
            key = KeySigner.read(
                    config.signingKeyFile().orElseThrow(),
                    config.signingKeyPassword().orElse("").toCharArray(),
                    timeStamper);
        }
        return key;
    }
}
