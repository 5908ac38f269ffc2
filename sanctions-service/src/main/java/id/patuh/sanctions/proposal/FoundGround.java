package id.patuh.sanctions.proposal;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.kit.problem.Phrase;
import id.patuh.sanctions.policy.ProposalPolicy;

/** A finding that is a ground by the policy. */
record FoundGround(AssessmentEvent.Finding finding, ProposalPolicy.Rule rule) {
    boolean proposes() {
        return rule.proposes(finding);
    }

    /** What it is, in a fixed form: numbers of workers change without the finding becoming another. */
    String fixedText() {
        return rule.ground() + ":" + (finding.programme() == null ? "-" : finding.programme()) + ":"
                + (finding.months() == null ? "-" : finding.months());
    }

    /** What was found, as a letter says it. */
    String sentence() {
        String agency = Phrase.of(finding.agency()).indonesian();
        String text =
                switch (finding.code()) {
                    case PWBD -> "Belum terdaftar pada " + agency;
                    case PDS_PROGRAMME -> "Program " + finding.programme() + " belum diikuti";
                    case PDS_WORKERS -> "Sebagian pekerja belum tercatat sebagai peserta " + agency;
                    case PDS_WAGE -> "Upah yang dilaporkan pada " + agency + " lebih rendah daripada upah sebenarnya";
                    case ARREARS -> "Iuran " + finding.programme() + " menunggak " + finding.months() + " bulan";
                    case WLKP_MISSING -> "WLKP belum dilaporkan";
                    case WLKP_CLOSED -> "Semua tempat kerja dilaporkan tutup";
                    case WLKP_STALE -> "WLKP kedaluwarsa";
                };
        return finding.workersAffected() == null ? text : text + " (" + finding.workersAffected() + " pekerja)";
    }
}
