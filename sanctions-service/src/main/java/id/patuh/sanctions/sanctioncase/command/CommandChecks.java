package id.patuh.sanctions.sanctioncase.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.fine.BasisItem;

/** Checks of commands that look at more than one member or at the clock. */
public final class CommandChecks {
    private final List<FieldError> errors = new ArrayList<>();
    private final LocalDate today;

    private CommandChecks(Instant now) {
        today = WorkingDays.dayOf(now);
    }

    /**
     * Refuses grounds of a later day, and programmes that the agency does not run.
     *
     * @throws Problem VALIDATION_FAILED
     */
    public static void open(OpenCase body, Instant now) {
        CommandChecks checks = new CommandChecks(now);
        for (int i = 0; i < body.grounds().size(); i++) {
            checks.notFuture("/grounds/" + i + "/date", body.grounds().get(i).date());
        }
        if (body.agency() != Agency.KEMENAKER
                && body.programmes().stream().anyMatch(programme -> programme.agency() != body.agency())) {
            checks.add(
                    "/programmes",
                    "PROGRAMME_OF_OTHER_AGENCY",
                    "Kasus hanya boleh menyangkut program yang diselenggarakan instansi itu sendiri.",
                    "A case may only concern programmes that its agency runs.");
        }
        checks.refuse();
    }

    /**
     * Refuses a day after today.
     *
     * @param field JSON Pointer of the member
     * @throws Problem VALIDATION_FAILED
     */
    public static void date(String field, LocalDate date, Instant now) {
        CommandChecks checks = new CommandChecks(now);
        checks.notFuture(field, date);
        checks.refuse();
    }

    /**
     * Refuses proofs of a later day.
     *
     * @throws Problem VALIDATION_FAILED
     */
    public static void proofs(List<FulfilmentProof> proofs, Instant now) {
        CommandChecks checks = new CommandChecks(now);
        for (int i = 0; i < proofs.size(); i++) {
            checks.notFuture("/proofs/" + i + "/date", proofs.get(i).date());
        }
        checks.refuse();
    }

    /** Contributions that should have been paid are those of programmes of the case that have a fine, up to this month. */
    public static void basis(
            List<BasisItem> basis, Set<Programme> programmes, Set<Programme> withoutFine, Instant now) {
        CommandChecks checks = new CommandChecks(now);
        for (int i = 0; i < basis.size(); i++) {
            BasisItem item = basis.get(i);
            if (!programmes.contains(item.programme())) {
                checks.add(
                        "/basis/" + i + "/programme",
                        "PROGRAMME_NOT_IN_CASE",
                        "Program itu tidak termasuk kasus ini.",
                        "The case does not concern this programme.");
            } else if (withoutFine.contains(item.programme())) {
                checks.add(
                        "/basis/" + i + "/programme",
                        "PROGRAMME_WITHOUT_FINE",
                        "Program itu tidak dikenai denda.",
                        "This programme has no fine.");
            }
            checks.notFuture(
                    "/basis/" + i + "/throughMonth", item.throughMonth().atDay(1));
            if (item.fromMonth().isAfter(item.throughMonth())) {
                checks.add(
                        "/basis/" + i + "/throughMonth",
                        "MONTHS_REVERSED",
                        "Bulan akhir mendahului bulan awal.",
                        "The last month precedes the first.");
            }
        }
        checks.refuse();
    }

    private void notFuture(String field, LocalDate date) {
        if (date.isAfter(today)) {
            add(field, "DATE_FUTURE", "Tanggal belum terjadi.", "The date lies in the future.");
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
