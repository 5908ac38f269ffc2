package id.patuh.conformance.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.patuh.conformance.RunningStack;

/** One who calls: a person or a system, with a token for all regions. */
record Caller(String roles, String agency, String subject) {
    static final Caller REGISTRAR = new Caller("registry-writer", "KEMENAKER", "fault-registrar");
    static final Caller BPJS = new Caller("registry-writer", "BPJS_TK", "fault-bpjs");
    static final Caller OFFICER = new Caller("bpjs-tk-officer", "BPJS_TK", "fault-officer");
    static final Caller LICENSING = new Caller("integrator", "OSS", "fault-licensing");

    private static final Map<Caller, String> TOKENS = new ConcurrentHashMap<>();

    static Caller unitOfficer(String unit) {
        return new Caller("service-unit-officer", unit, "fault-unit-officer");
    }

    static Caller unitHead(String unit) {
        return new Caller("service-unit-head", unit, "fault-unit-head");
    }

    String token() {
        return TOKENS.computeIfAbsent(
                this, caller -> RunningStack.personalToken(caller.subject, caller.roles, caller.agency, "*"));
    }
}
