package id.patuh.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A WLKP extract of employers that no registry knows yet: every row makes one. */
final class Extract {

    private static final String[] SCALES = {"MICRO", "MICRO", "MICRO", "MICRO", "SMALL", "MEDIUM", "LARGE"};
    private static final String[] REGIONS = {"3171", "3273", "3578", "1271", "7371", "5171", "6471", "3374"};

    private Extract() {}

    /**
     * Writes the extract.
     *
     * @param file where to
     * @param rows how many employers
     * @param seed numbers of different seeds do not meet
     */
    static void write(Path file, int rows, int seed) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("wlkpNumber,nib,name,legalForm,kbliEdition,kbli,scale,regionCode,address,capitalIdr,"
                    + "annualSalesIdr,workers,wageBillIdr,construction,reportedOn\n");
            for (int row = 0; row < rows; row++) {
                out.write(line(row, seed, random));
            }
        }
    }

    private static String line(int row, int seed, Random random) {
        int workers = 1 + random.nextInt(200);
        return String.format(
                "%05d.20260101.%07d,%05d%08d,PT Ukur %s %d,PT,2020,46100,%s,%s,Jl. Merdeka %d,%d,%d,%d,%d,false,2026-06-01%n",
                seed % 100_000,
                row,
                seed % 100_000,
                row,
                Integer.toString(random.nextInt(1_000_000), 36),
                row,
                SCALES[random.nextInt(SCALES.length)],
                REGIONS[random.nextInt(REGIONS.length)],
                random.nextInt(999),
                100_000_000L + random.nextInt(900_000_000),
                200_000_000L + random.nextInt(1_800_000_000),
                workers,
                workers * 4_500_000L);
    }
}
