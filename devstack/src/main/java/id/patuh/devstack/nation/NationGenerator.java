package id.patuh.devstack.nation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.devstack.nation.SyntheticEmployer.Account;
import id.patuh.devstack.nation.SyntheticEmployer.Registration;
import id.patuh.devstack.nation.SyntheticEmployer.Workplace;

/**
 * Writes the extract files of a synthetic nation.
 *
 * <p>The same seed, number of employers and date give the same bytes on every machine. Employers are drawn one by one, so memory does not
 * grow with their number.
 */
public final class NationGenerator {
    private final long seed;
    private final LocalDate asOf;
    private final boolean withBadRows;
    private final Numbers numbers;

    /**
     * A generator. The seed decides everything; nothing in a good row is later than the date of the extracts.
     *
     * @param withBadRows whether about 0.3 % of rows are added that an import must reject
     */
    public NationGenerator(long seed, LocalDate asOf, boolean withBadRows) {
        this.seed = seed;
        this.asOf = asOf;
        this.withBadRows = withBadRows;
        this.numbers = new Numbers(seed);
    }

    /**
     * Refuses a size that no nation can have.
     *
     * @param employers 1 to 80 million
     * @throws IllegalArgumentException if the number is out of range
     */
    public static void requirePossible(long employers) {
        if (employers < 1 || employers > Numbers.capacity() - 10_000_000) {
            throw new IllegalArgumentException("Cannot invent " + employers + " employers: 1 to 80000000 are possible");
        }
    }

    /**
     * Writes the three files, replacing those that are there.
     *
     * @param employers 1 to 80 million
     * @throws IllegalArgumentException if the number of employers is out of range
     */
    public NationSummary write(Path folder, long employers) throws IOException {
        requirePossible(employers);
        Files.createDirectories(folder);
        EmployerFactory factory = new EmployerFactory(seed, asOf, numbers);
        try (Extract wlkp = new Extract(folder, Source.WLKP, employers);
                Extract bpjsTk = new Extract(folder, Source.BPJS_TK, employers);
                Extract bpjsKes = new Extract(folder, Source.BPJS_KES, employers)) {
            Rows rows = new Rows(asOf);
            for (long index = 0; index < employers; index++) {
                SyntheticEmployer employer = factory.employer(index);
                if (employer.profile().hasReport()) {
                    wlkp.learn(employer, bpjsTk, bpjsKes);
                }
                for (Workplace door : employer.workplaces()) {
                    wlkp.write(rows.wlkp(employer, door));
                }
                writeCoverage(employer, rows, index, bpjsTk, bpjsKes);
            }
            return summary(
                    folder,
                    employers,
                    factory.employer(0),
                    Map.of(Source.WLKP, wlkp, Source.BPJS_TK, bpjsTk, Source.BPJS_KES, bpjsKes));
        }
    }

    private void writeCoverage(SyntheticEmployer employer, Rows rows, long index, Extract bpjsTk, Extract bpjsKes)
            throws IOException {
        SplittableRandom random = new SplittableRandom(seed ^ index * 0x94D049BB133111EBL);
        for (Account account : employer.accounts()) {
            Rows.Clerk clerk = rows.new Clerk(employer, account, random);
            Extract extract = account.agency() == Agency.BPJS_TK ? bpjsTk : bpjsKes;
            for (Registration registration : account.registrations()) {
                extract.write(clerk.row(registration));
            }
        }
    }

    private static NationSummary summary(
            Path folder, long employers, SyntheticEmployer target, Map<Source, Extract> extracts) {
        Map<Source, NationSummary.Extract> written = new EnumMap<>(Source.class);
        extracts.forEach((source, extract) -> written.put(
                source,
                new NationSummary.Extract(folder.resolve(source.fileName()), extract.file.rows(), extract.badRows)));
        return new NationSummary(
                folder,
                employers,
                written,
                new NationSummary.Target(
                        target.identity().nib(),
                        target.identity().npwp(),
                        target.business().name(),
                        target.business().place().regionCode()));
    }

    /** One file with the bad rows strewn into it. */
    private final class Extract implements AutoCloseable {
        private final ExtractFile file;
        private final BadRows bad;
        private final Map<RowErrorCode, Long> badRows = new EnumMap<>(RowErrorCode.class);
        private String latestNpwp;

        Extract(Path folder, Source source, long employers) throws IOException {
            file = new ExtractFile(folder, source);
            bad = new BadRows(source, numbers, employers);
        }

        void learn(SyntheticEmployer employer, Extract... others) {
            if (employer.identity().bothReported()) {
                remember(employer);
                for (Extract other : others) {
                    other.remember(employer);
                }
            }
        }

        private void remember(SyntheticEmployer employer) {
            bad.known(employer.identity().nib());
            latestNpwp = employer.identity().npwp();
        }

        void write(String[] row) throws IOException {
            file.write(row);
            if (withBadRows && bad.due()) {
                RowErrorCode kind = bad.next();
                file.write(bad.spoil(kind, row, latestNpwp));
                badRows.merge(kind, 1L, Long::sum);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
