package id.patuh.registry.imports;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import id.patuh.kit.inbox.EventHandler;

/** The three streams, as the inbox finds them. */
@Singleton
class AgencyStreams {
    private final StreamWork work;

    AgencyStreams(StreamWork work) {
        this.work = work;
    }

    @Produces
    @Singleton
    EventHandler wlkp() {
        return new AgencyStream(AgencyStream.Lane.WLKP, work);
    }

    @Produces
    @Singleton
    EventHandler bpjsTk() {
        return new AgencyStream(AgencyStream.Lane.BPJS_TK, work);
    }

    @Produces
    @Singleton
    EventHandler bpjsKes() {
        return new AgencyStream(AgencyStream.Lane.BPJS_KES, work);
    }
}
