package id.patuh.compliance.visit.attachment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of files that are taken, known by their first bytes. */
enum FileType {
    /** ISO/IEC 10918. */
    JPEG("image/jpeg", "ffd8ff"),
    /** ISO/IEC 15948. */
    PNG("image/png", "89504e470d0a1a0a"),
    /** ISO 32000. */
    PDF("application/pdf", "255044462d");

    private final String mediaType;
    private final byte[] begin;

    FileType(String mediaType, String begin) {
        this.mediaType = mediaType;
        this.begin = HexFormat.of().parseHex(begin);
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of a file; empty for any other. */
    static Optional<FileType> of(byte[] file) {
        return Stream.of(values())
                .filter(type -> file.length > type.begin.length
                        && Arrays.equals(file, 0, type.begin.length, type.begin, 0, type.begin.length))
                .findFirst();
    }
}
