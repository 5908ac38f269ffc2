package id.patuh.sanctions.letter;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How documents are signed and where they can be checked. */
@ConfigMapping(prefix = "patuh.documents")
public interface DocumentsConfig {
    /** Address of this service as the public reaches it: QR codes lead there. */
    @WithDefault("http://localhost:8083")
    URI publicUrl();

    /** PKCS#12 file with the key and certificate that sign; required. */
    Optional<Path> signingKeyFile();

    /** Password of that file and of the key in it. */
    Optional<String> signingKeyPassword();

    /** Time stamping authority (RFC 3161); none if left out. */
    Optional<URI> timeStampUrl();

    /** Letterheads, places and signatories besides those that ship with the service, in the same form; they replace these. */
    Optional<Path> officesFile();
}
