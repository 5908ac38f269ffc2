package id.patuh.sanctions.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** What each way of delivery needs as its proof, and what it does not have. Source: UU 30/2014 art. 60 */
final class ProofCheck {
    private static final int WITNESSES = 2;

    private final List<FieldError> errors = new ArrayList<>();
    private final DeliveryProof proof;

    private ProofCheck(DeliveryProof proof) {
        this.proof = proof;
    }

    /**
     * Refuses a proof that lacks what its way of delivery needs.
     *
     * @throws Problem VALIDATION_FAILED
     */
    static void require(DeliveryProof proof, LocalDate today) {
        ProofCheck check = new ProofCheck(proof);
        boolean published = proof.method() == DeliveryMethod.PUBLIC_NOTICE;
        check.member("/deliveredAt", proof.deliveredAt() != null, !published);
        check.member("/receivedBy", proof.receivedBy() != null, !published);
        check.member("/publishedOn", proof.publishedOn() != null, published);
        check.member("/address", proof.address() != null, proof.method() == DeliveryMethod.ELECTRONIC);
        check.witnesses();
        check.trackingNumber();
        if (published && proof.publishedOn() != null && proof.publishedOn().isAfter(today)) {
            check.add("/publishedOn", "DATE_FUTURE", "Tanggal belum terjadi.", "The date lies in the future.");
        }
        check.refuse();
    }

    /**
     * Refuses an attempt to publish: a notice does not fail.
     *
     * @throws Problem VALIDATION_FAILED
     */
    static void attempted(DeliveryMethod method) {
        ProofCheck check = new ProofCheck(null);
        if (method == DeliveryMethod.PUBLIC_NOTICE) {
            check.foreign("/method");
        }
        check.refuse();
    }

    private void member(String field, boolean given, boolean needed) {
        if (needed && !given) {
            add(field, "REQUIRED", "Wajib diisi.", "A value is required.");
        } else if (given && !needed) {
            foreign(field);
        }
    }

    private void foreign(String field) {
        add(
                field,
                "NOT_OF_THIS_METHOD",
                "Tidak berlaku untuk cara penyampaian ini.",
                "This does not belong to this way of delivery.");
    }

    /** Whoever refuses to sign is no witness, and two are needed. */
    private void witnesses() {
        if (proof.witnesses().isEmpty()) {
            return;
        }
        if (proof.method() != DeliveryMethod.IN_PERSON) {
            foreign("/witnesses");
            return;
        }
        Set<String> persons = new HashSet<>();
        proof.witnesses().forEach(witness -> persons.add(name(witness)));
        if (persons.size() != WITNESSES || proof.receivedBy() != null && persons.contains(name(proof.receivedBy()))) {
            add(
                    "/witnesses",
                    "TWO_WITNESSES",
                    "Penolakan menandatangani tanda terima perlu dua orang saksi selain penerima.",
                    "A refusal to sign needs two witnesses besides the receiver.");
        }
    }

    private static String name(String person) {
        return person.strip().toLowerCase(Locale.ROOT);
    }

    private void trackingNumber() {
        if (proof.method().tracked() && proof.proof().chars().noneMatch(Character::isDigit)) {
            add(
                    "/proof",
                    "TRACKING_NUMBER",
                    "Bukti pengiriman harus memuat nomor resi.",
                    "The proof must give the tracking number.");
        }
    }

    private void add(String field, String code, String indonesian, String english) {
        errors.add(new FieldError(field, code, indonesian, english));
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(errors);
        }
    }
}
