package id.patuh.devstack.demo.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoException;
import id.patuh.devstack.demo.stage.Person;
import id.patuh.devstack.stack.Service;

/**
 * The officers of the province with most employers that do not comply, at offices in the two regencies that have most of these.
 *
 * @param province its code
 */
public record FieldOffice(String province, String name, List<FieldOfficer> officers) {
    private static final String NOT_COMPLIANT = "nonCompliant";

    /** Finds the province and enters the officers. */
    public static FieldOffice open(Callers callers) {
        ServiceClient compliance = callers.inspector(Service.COMPLIANCE);
        JsonNode province = most(compliance, "/v1/map?level=province").getFirst();
        String code = province.path("code").asText();
        List<JsonNode> regencies = most(compliance, "/v1/map?level=regency&region=" + code);
        String first = regencies.get(0).path("code").asText();
        String second =
                regencies.get(Math.min(1, regencies.size() - 1)).path("code").asText();
        List<FieldOfficer> officers = new ArrayList<>();
        officers.add(inspector(callers, 1, "Sari Dewi", first));
        officers.add(inspector(callers, 2, "Budi Hartono", first));
        officers.add(inspector(callers, 3, "Rina Kartika", second));
        officers.add(examiner(callers, "bpjs-tk-officer", "BPJS_TK", 1, "Agus Salim", first));
        officers.add(examiner(callers, "bpjs-tk-officer", "BPJS_TK", 2, "Dian Lestari", second));
        officers.add(examiner(callers, "bpjs-kes-officer", "BPJS_KES", 1, "Eko Prasetyo", first));
        officers.add(examiner(callers, "bpjs-kes-officer", "BPJS_KES", 2, "Fitri Handayani", second));
        return new FieldOffice(code, province.path("name").asText(), officers);
    }

    FieldOfficer officer(String id) {
        return officers.stream()
                .filter(officer -> officer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DemoException("Nobody of the demo is officer " + id));
    }

    private static FieldOfficer inspector(Callers callers, int number, String name, String regency) {
        return examiner(callers, "kemenaker-inspector", "KEMENAKER", number, name, regency);
    }

    private static FieldOfficer examiner(
            Callers callers, String role, String agency, int number, String name, String regency) {
        Person person = new Person(role, agency, "demo-" + role + "-" + regency + "-" + number);
        return FieldOfficer.enter(callers, person, name, regency);
    }

    private static List<JsonNode> most(ServiceClient compliance, String map) {
        return StreamSupport.stream(
                        compliance.get(map).expect(200).json().path("items").spliterator(), false)
                .sorted(Comparator.comparingLong(
                                (JsonNode region) -> region.path(NOT_COMPLIANT).asLong())
                        .reversed())
                .toList();
    }
}
