package id.patuh.registry.file;

import java.io.IOException;

import id.patuh.kit.problem.Phrase;

/** A file cannot be read on: where, and why. */
public final class FileFault extends IOException {
    private final transient Kind kind;
    private final transient Phrase place;

    /** What the file is not. */
    public enum Kind {
        /** Its bytes are not those of its character set. */
        CHARSET,
        /** Its text is no sequence of records. */
        FORM
    }

    /**
     * A fault.
     *
     * @param place where and why, as a sentence without its point
     */
    FileFault(Kind kind, Phrase place) {
        super(place.english());
        this.kind = kind;
        this.place = place;
    }

    /** What the file is not. */
    public Kind kind() {
        return kind;
    }

    /** Where and why, for a problem's text. */
    public Phrase place() {
        return place;
    }
}
