package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.util.Locale;

import id.patuh.devstack.demo.stage.Callers;

/** A case that {@code ./patuh demo --case} tells from beginning to end. */
public enum CaseStory {
    /** TMP2T, a refused objection, and an appeal that nobody answers. */
    OBJECTION("TMP2T, a refused objection, and an appeal that nobody answers", "PT Cipta Busana Abadi") {
        @Override
        void tell(Callers callers, PrintStream out, DemoEmployer employer) {
            new ObjectionStory(callers, out, employer).tell();
        }
    },
    /** The inspector takes over what the ladder of a BPJS did not achieve, up to performance. */
    TRACK_B("The inspector takes over where two warnings and a fine had no effect", "PT Bahari Logistik Utama") {
        @Override
        void tell(Callers callers, PrintStream out, DemoEmployer employer) {
            new TrackBStory(callers, out, employer).tell();
        }
    },
    /** A merger and its undoing while TMP2T is in force. */
    MERGER("Two employers become one and two again while TMP2T is in force", "PT Sumber Pangan Makmur") {
        @Override
        void tell(Callers callers, PrintStream out, DemoEmployer employer) {
            new MergerStory(callers, out, employer).tell();
        }
    },
    /** A court suspends TMP2T, lets it go on, and annuls it. */
    COURT("A court suspends TMP2T, lets it go on, and annuls it in the end", "PT Karya Baja Mandiri") {
        @Override
        void tell(Callers callers, PrintStream out, DemoEmployer employer) {
            new CourtStory(callers, out, employer).tell();
        }
    };

    private final String title;
    private final String employer;

    CaseStory(String title, String employer) {
        this.title = title;
        this.employer = employer;
    }

    abstract void tell(Callers callers, PrintStream out, DemoEmployer employer);

    String title() {
        return title;
    }

    String employer() {
        return employer;
    }

    /** As the command line names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
