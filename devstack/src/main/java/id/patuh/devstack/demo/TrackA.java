package id.patuh.devstack.demo;

import java.io.PrintStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.Person;
import id.patuh.devstack.stack.Service;

/** The road of a case that a BPJS leads: from the opening over two warnings and the fine to TMP2T in force. */
final class TrackA {
    private static final List<String> PROGRAMMES = List.of("JKK", "JKM", "JHT", "JP");

    private final Callers callers;
    private final PrintStream out;
    private final DemoClock clock;
    private final DemoEmployer employer;

    TrackA(Callers callers, PrintStream out, DemoEmployer employer) {
        this.callers = callers;
        this.out = out;
        this.clock = new DemoClock(callers);
        this.employer = employer;
    }

    /** A case whose fine was imposed and not paid in its time. */
    CaseDesk toTheFine() {
        String today = clock.today().toString();
        CaseDesk desk = CaseDesk.open(
                callers,
                out,
                Person.OFFICER,
                Map.of(
                        "employerId",
                        employer.id(),
                        "agency",
                        "BPJS_TK",
                        "programmes",
                        PROGRAMMES,
                        "grounds",
                        List.of(Map.of(
                                "code",
                                "REG_SELF_WORKER",
                                "evidence",
                                "LHP-031/2026",
                                "findings",
                                List.of("Pemberi kerja belum mendaftarkan diri dan pekerjanya"),
                                "date",
                                today))));
        desk.act(
                Person.OFFICER,
                "confirm-examination",
                Map.of("result", "Tidak ada pekerja yang terdaftar", "examinedOn", today));
        for (int warning = 1; warning <= 2; warning++) {
            desk.act(Person.OFFICER, "issue-warning", Map.of("demand", "Daftarkan perusahaan dan seluruh pekerja"));
            desk.deliver(Person.OFFICER, "WARNING_" + warning);
            desk.awaitEndOf("WARNING_" + warning + "_PERIOD");
        }
        desk.act(Person.OFFICER, "impose-fine", Map.of("basis", List.of(basis())));
        desk.deliver(Person.OFFICER, "FINE");
        desk.awaitEndOf("FINE_WINDOW");
        return desk;
    }

    private Map<String, Object> basis() {
        JsonNode assessment = callers.inspector(Service.COMPLIANCE)
                .get("/v1/assessments/" + employer.id())
                .expect(200)
                .json();
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return Map.of(
                "programme",
                "JHT",
                "fromMonth",
                last.minusMonths(1).toString(),
                "throughMonth",
                last.toString(),
                "contributionIdr",
                Math.max(1, assessment.path("exposureIdr").asLong()) * 2);
    }

    /**
     * TMP2T requested, decided and delivered.
     *
     * @return the request
     */
    String toTheDecision(CaseDesk desk, Person requester) {
        desk.act(
                requester,
                "request-tmp2t",
                Map.of(
                        "services", List.of(Map.of("service", LookUpDesk.SERVICE)),
                        "coordination",
                                Map.of(
                                        "date",
                                        clock.today().toString(),
                                        "summary",
                                        "Rapat koordinasi dengan Disnaker dan DPMPTSP")));
        String request = desk.onlyRequest();
        String unit = desk.unit(request);
        desk.decide(
                Person.officerOf(unit),
                request,
                "notice-intent",
                Map.of("reasons", "Kewajiban tidak dipenuhi dan denda tidak dibayar"));
        desk.deliverOfUnit(request, "INTENT_NOTICE");
        desk.awaitEndOf("NOTICE_PERIOD");
        desk.decide(
                Person.headOf(unit),
                request,
                "impose",
                Map.of("reasons", "Kewajiban tidak dipenuhi setelah dua teguran dan denda"));
        desk.deliverOfUnit(request, "DECISION");
        return request;
    }

    /** Opening to decision in one. */
    CaseDesk imposed() {
        CaseDesk desk = toTheFine();
        toTheDecision(desk, Person.OFFICER);
        return desk;
    }

    /** The employer registers everybody; claim and verification of the agency, and the unit's revocation. */
    void backToCompliance(CaseDesk desk, Person claims, Person verifies) {
        String request = desk.onlyRequest();
        new Registration(callers, clock)
                .registerEverywhere(employer.id(), employer.view().path("workforce"));
        out.println("  " + clock.today() + "  the employer registers all workers in JKK, JKM, JHT, JP and JKN");
        if (claims.equals(Person.OFFICER)) {
            desk.payFine();
        }
        desk.act(
                claims,
                "claim-fulfilment",
                Map.of(
                        "proofs",
                        List.of(Map.of(
                                "kind", "PROOF_OF_REGISTRATION",
                                "reference", "SERT-88/2026",
                                "date", clock.today().toString()))));
        desk.act(
                verifies,
                "verify-fulfilment",
                Map.of(
                        "conditions",
                        List.of(Map.of("condition", "REGISTERED", "fulfilled", true, "evidence", "SERT-88/2026"))));
        desk.decide(
                Person.headOf(desk.unit(request)), request, "revoke", Map.of("reasons", "Kewajiban telah dipenuhi"));
    }
}
