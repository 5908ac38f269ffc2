package id.patuh.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import id.patuh.contracts.vocabulary.Regions;

/** A WLKP extract of employers that no registry knows yet: every row makes one. */
final class Extract {

    private static final String[] SCALES = {"MICRO", "MICRO", "MICRO", "MICRO", "SMALL", "MEDIUM", "LARGE"};
    static final List<String> REGIONS =
            Regions.regencies().stream().map(region -> region.code().value()).toList();
    static final String[] WORDS = {
        "Abadi", "Agung", "Anugerah", "Barokah", "Bersama", "Bintang", "Borneo", "Bumi", "Cahaya", "Citra", "Dharma",
                "Duta",
        "Garuda", "Gemilang", "Gunung", "Harapan", "Indah", "Jaya", "Karya", "Kencana", "Lancar", "Lestari", "Luhur",
                "Maju",
        "Makmur", "Mandiri", "Mekar", "Mitra", "Mulia", "Mutiara", "Niaga", "Nusantara", "Perkasa", "Persada", "Prima",
                "Putra",
        "Rejeki", "Samudra", "Sari", "Sejahtera", "Sentosa", "Sinar", "Sukses", "Sumber", "Surya", "Tirta", "Tunas",
                "Utama"
    };

    private Extract() {}

    /**
     * Writes the extract.
     *
     * @param seed numbers of different seeds do not meet
     */
    static void write(Path file, int rows, int seed) throws IOException {
        write(file, rows, seed, 0);
    }

    /**
     * Writes the extract of the next day, in which some employers report one worker more and all others say what they said.
     *
     * @param changedEvery one of so many has changed; 0 for none
     */
    static void write(Path file, int rows, int seed, int changedEvery) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("wlkpNumber,nib,name,legalForm,kbliEdition,kbli,scale,regionCode,address,capitalIdr,"
                    + "annualSalesIdr,workers,wageBillIdr,construction,reportedOn\n");
            for (int row = 0; row < rows; row++) {
                out.write(line(row, seed, random, changedEvery > 0 && row % changedEvery == 0));
            }
        }
    }

    private static String line(int row, int seed, Random random, boolean changed) {
        int workers = 1 + random.nextInt(200);
        return String.format(
                "%05d.20260101.%07d,%05d%08d,PT %s %s %s,PT,2020,46100,%s,%s,Jl. Merdeka %d,%d,%d,%d,%d,false,%s%n",
                seed % 100_000,
                row,
                seed % 100_000,
                row,
                one(random, WORDS),
                one(random, WORDS),
                one(random, WORDS),
                one(random, SCALES),
                REGIONS.get(random.nextInt(REGIONS.size())),
                random.nextInt(999),
                100_000_000L + random.nextInt(900_000_000),
                200_000_000L + random.nextInt(1_800_000_000),
                changed ? workers + 1 : workers,
                workers * 4_500_000L,
                changed ? "2026-06-02" : "2026-06-01");
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
