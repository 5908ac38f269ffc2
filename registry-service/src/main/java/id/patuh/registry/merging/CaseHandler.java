package id.patuh.registry.merging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.kit.inbox.DeliveryMode;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Keeps track of open sanction cases. */
@ApplicationScoped
class CaseHandler implements EventHandler {
    private static final String CLOSED = "CLOSED";

    private final OpenCaseStore cases;

    CaseHandler(OpenCaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Subscription subscription() {
        return new Subscription("registry-cases", Topics.CASES, CaseEvent.TYPE, DeliveryMode.LATEST_STATE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        cases.take(events.stream()
                .map(event -> event.data(CaseEvent.class))
                .map(step -> new OpenCaseStore.Step(
                        step.caseId(),
                        step.employerId(),
                        step.agency(),
                        step.version(),
                        !step.state().equals(CLOSED)))
                .toList());
    }
}
