package id.patuh.sanctions.sanctioncase;

import jakarta.enterprise.context.ApplicationScoped;

/** The effects of all actions on a case, by theme. */
@ApplicationScoped
class Effects {
    private final WarningSteps warnings;
    private final FineSteps fines;
    private final RequestSteps requests;
    private final FulfilmentSteps fulfilment;

    Effects(WarningSteps warnings, FineSteps fines, RequestSteps requests, FulfilmentSteps fulfilment) {
        this.warnings = warnings;
        this.fines = fines;
        this.requests = requests;
        this.fulfilment = fulfilment;
    }

    WarningSteps warnings() {
        return warnings;
    }

    FineSteps fines() {
        return fines;
    }

    RequestSteps requests() {
        return requests;
    }

    FulfilmentSteps fulfilment() {
        return fulfilment;
    }
}
