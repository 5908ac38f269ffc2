package id.patuh.registry.imports.stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import id.patuh.kit.inbox.EventHandler;

/** The three streams, as the inbox finds them. */
@Singleton
class AgencyStreamProducer {
    private final StreamIntake work;

    AgencyStreamProducer(StreamIntake work) {
        this.work = work;
    }

    @Produces
    @Singleton
    EventHandler wlkp() {
        return new AgencyStreamHandler(AgencyStream.WLKP, work);
    }

    @Produces
    @Singleton
    EventHandler bpjsTk() {
        return new AgencyStreamHandler(AgencyStream.BPJS_TK, work);
    }

    @Produces
    @Singleton
    EventHandler bpjsKes() {
        return new AgencyStreamHandler(AgencyStream.BPJS_KES, work);
    }
}
