package id.patuh.sanctions.sanctioncase.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.fine.BasisItem;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/** Checks of commands that look at more than one member or at the day; today is that of the employer's place. Source: UU 30/2014 art. 58 */
public final class CommandChecks {
    private final List<FieldError> errors = new ArrayList<>();
    private final LocalDate today;

    private CommandChecks(LocalDate today) {
        this.today = today;
    }

    /**
     * Refuses grounds of a later day, and programmes that the agency does not run.
     *
     * @throws Problem VALIDATION_FAILED
     */
    public static void open(OpenCase body, LocalDate today) {
        CommandChecks checks = new CommandChecks(today);
        for (int i = 0; i < body.grounds().size(); i++) {
            checks.notFuture("/grounds/" + i + "/date", body.grounds().get(i).date());
        }
        checks.grounds(body);
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

    private void grounds(OpenCase body) {
        for (int i = 0; i < body.grounds().size(); i++) {
            GroundCode code = body.grounds().get(i).code();
            if (!code.belongsTo(body.agency())) {
                add(
                        "/grounds/" + i + "/code",
                        "GROUND_OF_OTHER_AGENCY",
                        "Dasar itu menyangkut program yang diselenggarakan instansi lain.",
                        "This ground concerns programmes that another agency runs.");
            } else if (code.among(body.programmes()).isEmpty()) {
                add(
                        "/grounds/" + i + "/code",
                        "GROUND_OF_OTHER_PROGRAMME",
                        "Dasar itu tidak menyangkut program dalam kasus ini.",
                        "This ground concerns no programme of the case.");
            }
        }
    }

    /**
     * Refuses an examination of a later day, or before a ground that it examines.
     *
     * @throws Problem VALIDATION_FAILED
     */
    public static void examination(LocalDate examinedOn, List<Ground> grounds, LocalDate today) {
        CommandChecks checks = new CommandChecks(today);
        checks.notFuture("/examinedOn", examinedOn);
        if (grounds.stream().anyMatch(ground -> examinedOn.isBefore(ground.date()))) {
            checks.add(
                    "/examinedOn",
                    "DATE_BEFORE_GROUND",
                    "Pemeriksaan tidak mungkin dilakukan sebelum tanggal dasar kasus.",
                    "The examination cannot lie before a ground of the case.");
        }
        checks.refuse();
    }

    /**
     * Refuses a coordination of a later day, or before the case was opened.
     *
     * @throws Problem VALIDATION_FAILED
     */
    public static void coordination(Coordination coordination, LocalDate openedOn, LocalDate today) {
        CommandChecks checks = new CommandChecks(today);
        checks.notFuture("/coordination/date", coordination.date());
        if (coordination.date().isBefore(openedOn)) {
            checks.add(
                    "/coordination/date",
                    "DATE_BEFORE_CASE",
                    "Koordinasi dilakukan setelah kasus dibuka.",
                    "The coordination cannot lie before the case was opened.");
        }
        checks.refuse();
    }

    /**
     * Refuses a day after today.
     *
     * @param field JSON Pointer of the member
     * @throws Problem VALIDATION_FAILED
     */
    public static void date(String field, LocalDate date, LocalDate today) {
        CommandChecks checks = new CommandChecks(today);
        checks.notFuture(field, date);
        checks.refuse();
    }

    /**
     * Refuses proofs of a later day.
     *
     * @throws Problem VALIDATION_FAILED
     */
    public static void proofs(List<FulfilmentProof> proofs, LocalDate today) {
        CommandChecks checks = new CommandChecks(today);
        for (int i = 0; i < proofs.size(); i++) {
            checks.notFuture("/proofs/" + i + "/date", proofs.get(i).date());
        }
        checks.refuse();
    }

    /** Contributions that should have been paid are those of programmes of the case that have a fine, up to this month. */
    public static void basis(
            List<BasisItem> basis, Set<Programme> programmes, Set<Programme> withoutFine, LocalDate today) {
        CommandChecks checks = new CommandChecks(today);
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
            checks.overlaps(basis, i);
        }
        checks.refuse();
    }

    private void overlaps(List<BasisItem> basis, int i) {
        if (basis.subList(0, i).stream().anyMatch(basis.get(i)::overlaps)) {
            add(
                    "/basis/" + i,
                    "BASIS_OVERLAP",
                    "Bulan dari program yang sama disebut dua kali.",
                    "A month of the same programme is named twice.");
        }
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
