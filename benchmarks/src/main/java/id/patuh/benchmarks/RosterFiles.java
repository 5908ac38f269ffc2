package id.patuh.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Regions;

/**
 * Worker lists of employers of thirty workers: one that they declare, one of BPJS Ketenagakerjaan. Of a hundred workers two are on the
 * one list only, two others on the other, and three have another wage.
 */
final class RosterFiles {

    static final int WORKERS_EACH = 30;

    /** Numbers of employers in extracts. */
    static final int SEED = 70_000;

    private static final int SERIALS = 9_999;
    private static final int BIRTH_DAYS = 28 * 12 * 60;
    private static final int HUNDRED = 100;
    private static final int REPLACED = 2;
    private static final int PAID_OTHERWISE = 5;
    private static final int YEAR_OF_BIRTH = 40;

    private final Path folder;
    private final int rows;
    private final LocalDate asOf;

    /**
     * Files of so many rows.
     *
     * @param folder where to
     * @param rows of each list
     * @param asOf day of the lists
     */
    RosterFiles(Path folder, int rows, LocalDate asOf) {
        this.folder = folder;
        this.rows = rows;
        this.asOf = asOf;
    }

    int employers() {
        return (rows + WORKERS_EACH - 1) / WORKERS_EACH;
    }

    /** Registrations at BPJS Ketenagakerjaan of the employers that {@link Extract} writes with the seed. */
    Path registrations() throws IOException {
        Path file = folder.resolve("bpjs-tk.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("npp,nib,name,regionCode,programme,registeredOn,enrolledWorkers,reportedWageBillIdr,asOf\n");
            for (int employer = 0; employer < employers(); employer++) {
                out.write("%s,%05d%08d,PT Maju,3171,JKK,2020-01-06,30,150000000,2026-05-31%n"
                        .formatted(npp(employer), SEED, employer));
            }
        }
        return file;
    }

    /** The list as an agency sends it. */
    Path list(boolean declared) throws IOException {
        Path file = folder.resolve(declared ? "wlkp-roster.csv" : "bpjs-tk-roster.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    declared
                            ? "wlkpNumber,nik,wageIdr,validFrom,validTo,asOf\n"
                            : "npp,nik,wageIdr,programmes,validFrom,validTo,asOf\n");
            for (int row = 0; row < rows; row++) {
                int employer = row / WORKERS_EACH;
                out.write(declared ? "%05d.20260101.%07d".formatted(SEED, employer) : npp(employer));
                out.append(',').append(nik(worker(row, declared))).append(',');
                out.append(Long.toString(wage(row, declared)));
                out.append(declared ? "" : ",JKK;JKM;JHT");
                out.append(",2024-02-")
                        .append(Integer.toString(10 + row % 18))
                        .append(",,")
                        .append(asOf.toString())
                        .append("\n");
            }
        }
        return file;
    }

    /** The same list with employer and token already known, in the form of COPY. */
    Path copy(boolean declared) throws IOException {
        Path file = folder.resolve(declared ? "declared.txt" : "enrolled.txt");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < rows; row++) {
                out.append(Integer.toString(row / WORKERS_EACH)).append('\t');
                out.append(token(nik(worker(row, declared))).toString()).append('\t');
                out.append(Long.toString(wage(row, declared))).append(declared ? "\t1" : "\t7");
                out.append("\t2024-02-").append(Integer.toString(10 + row % 18)).append("\t\\N\n");
            }
        }
        return file;
    }

    private static int worker(int row, boolean declared) {
        // Another worker in the place of the declared one: of the numbers above those of all rows.
        return !declared && row % HUNDRED < REPLACED ? Integer.MAX_VALUE / 2 + row : row;
    }

    private static long wage(int row, boolean declared) {
        long wage = 3_000_000L + row % 1_000 * 5_000L;
        boolean other = !declared && row % HUNDRED >= REPLACED && row % HUNDRED < PAID_OTHERWISE;
        return other ? wage / 2 : wage;
    }

    private static String npp(int employer) {
        return "B%05d%07d".formatted(SEED, employer);
    }

    private static String nik(int worker) {
        int date = worker / SERIALS % BIRTH_DAYS;
        int region = worker / SERIALS / BIRTH_DAYS % Regions.regencies().size();
        return "%s01%02d%02d%02d%04d"
                .formatted(
                        Regions.regencies().get(region).code().value(),
                        1 + date % 28,
                        1 + date / 28 % 12,
                        YEAR_OF_BIRTH + date / 28 / 12,
                        1 + worker % SERIALS);
    }

    private static UUID token(String nik) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(nik.getBytes(StandardCharsets.US_ASCII));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
