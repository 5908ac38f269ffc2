package id.patuh.registry.placeholder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.registry.employer.EmployerRosters;
import id.patuh.registry.record.RecordLists;

@Singleton
class Placeholders {
    @Produces
    @Singleton
    RecordLists lists() {
        return (Collection<UUID> records) -> Map.<UUID, List<RecordEvent.ListCount>>of();
    }

    @Produces
    @Singleton
    EmployerRosters rosters() {
        return (Collection<UUID> employers) -> Map.<UUID, EmployerEvent.Rosters>of();
    }
}
