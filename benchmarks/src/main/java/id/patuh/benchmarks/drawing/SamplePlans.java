package id.patuh.benchmarks.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import id.patuh.benchmarks.field.Limit;
import id.patuh.benchmarks.impact.SampleMonth;
import id.patuh.compliance.planning.PlanDraft;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanSolver;
import id.patuh.compliance.planning.RuinRecreateSolver;

/** Two days of two invented crews, planned and drawn; the same files each time. */
public final class SamplePlans {
    private static final int DAYS = 2;
    private static final int ROUNDS = 20_000;
    private static final long SEED = 2;

    private SamplePlans() {}

    /** Writes GeoJSON and SVG of both plans into a folder. */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("jawa-tengah.geojson"), "Jawa Tengah", new SampleMonth("33", 7, 5, 2_000, 120));
        write(folder.resolve("yogyakarta.geojson"), "DI Yogyakarta", new SampleMonth("34", 6, 4, 2_000, 100));
    }

    /** Draws a plan's map, as the service answers it, into a file of the same name that ends in {@code .svg}. */
    public static void draw(Path geoJson, String title) throws IOException {
        String name = geoJson.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".svg";
        Path drawing = geoJson.resolveSibling(name);
        Files.writeString(drawing, PlanDrawing.of(Files.readString(geoJson), title));
        System.out.println("Drawn: " + drawing);
    }

    private static void write(Path file, String title, SampleMonth month) throws IOException {
        PlanProblem whole = month.problem(SEED);
        PlanProblem problem = new PlanProblem(
                whole.days().subList(0, DAYS),
                whole.crew(),
                whole.doors(),
                whole.fixed(),
                whole.randomShare(),
                whole.rules());
        PlanSolver solver = new RuinRecreateSolver();
        PlanDraft draft = solver.search(
                problem, PlanDraft.EMPTY, SEED, Limit.rounds(ROUNDS).start());
        Files.writeString(file, PlanGeoJson.of(problem, solver.solution(problem, draft)));
        draw(file, "Two days of inspections, " + title + " (invented employers)");
    }
}
