package id.patuh.devstack.demo.field;

import java.util.Map;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoException;
import id.patuh.devstack.demo.stage.Person;
import id.patuh.devstack.stack.Service;

/** An inspector or examiner whom the supervisor has entered. */
record FieldOfficer(String id, String name, Person person) {
    /** Enters an officer, or finds the one that an earlier demo entered. */
    static FieldOfficer enter(Callers callers, Person person, String name, String regency) {
        ServiceClient supervisor = callers.service(Service.COMPLIANCE, Person.SUPERVISOR);
        var answer = supervisor.post(
                "/v1/officers",
                Map.of(
                        "subject",
                        person.subject(),
                        "name",
                        name,
                        "agency",
                        person.agency(),
                        "homeRegion",
                        regency,
                        "provinces",
                        new String[] {regency.substring(0, 2)}));
        if (!answer.code().equals("OFFICER_EXISTS")) {
            return new FieldOfficer(answer.expect(201).json().path("officerId").asText(), name, person);
        }
        String path = "/v1/officers?limit=500&agency=" + person.agency() + "&region=" + regency;
        for (var officer : supervisor.get(path).expect(200).json().path("items")) {
            if (officer.path("subject").asText().equals(person.subject())) {
                return new FieldOfficer(officer.path("officerId").asText(), name, person);
            }
        }
        throw new DemoException("The officer " + person.subject() + " is entered, but not in " + regency);
    }

    /** The first of the names. */
    String shortName() {
        return name.split(" ")[0];
    }
}
