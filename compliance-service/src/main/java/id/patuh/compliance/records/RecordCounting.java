package id.patuh.compliance.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import id.patuh.compliance.records.EmployerScaleStore.ScaleChange;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * Counts, by difference, what employers have in their regions, and passes on how the workplaces of each scale, and the registrations, differ. A workplace counts
 * with the scale of its employer. That follows from the records alone, so it does not matter whether an employer's records or the employer
 * itself arrive first. The row of {@link EmployerScaleStore} makes parallel changes of one employer's workplaces wait for each other.
 */
@ApplicationScoped
class RecordCounting {
    private final EmployerScaleStore scales;
    private final EmployerRegionStore regions;
    private final Instance<WorkplaceListener> listeners;
    private final Instance<RegistrationListener> registrationListeners;

    RecordCounting(
            EmployerScaleStore scales,
            EmployerRegionStore regions,
            Instance<WorkplaceListener> listeners,
            Instance<RegistrationListener> registrationListeners) {
        this.scales = scales;
        this.regions = regions;
        this.listeners = listeners;
        this.registrationListeners = registrationListeners;
    }

    /** Follows changes of different records. */
    void follow(List<RecordChange> changes) {
        Map<EmployerRegion, RegionCounts> differences = new HashMap<>();
        Map<UUID, int[]> scaleDifferences = new HashMap<>();
        for (RecordChange change : changes) {
            count(differences, scaleDifferences, change.before(), -1);
            count(differences, scaleDifferences, change.after(), 1);
        }
        differences.values().removeIf(RegionCounts.NONE::equals);
        Map<UUID, ScaleChange> employers = scales.add(scaleDifferences);
        regions.add(differences);
        List<WorkplaceDifference> result = workplaces(differences, employers);
        listeners.forEach(listener -> listener.workplacesChanged(result));
        List<RegistrationDifference> registrations = registrations(changes);
        registrationListeners.forEach(listener -> listener.registrationsChanged(registrations));
    }

    private static List<RegistrationDifference> registrations(List<RecordChange> changes) {
        List<RegistrationDifference> result = new ArrayList<>();
        for (RecordChange change : changes) {
            addRegistration(result, change.before(), -1);
            addRegistration(result, change.after(), 1);
        }
        return result;
    }

    private static void addRegistration(List<RegistrationDifference> result, RecordState state, int sign) {
        if (state != null && state.open() && !state.isOpenWorkplace()) {
            result.add(new RegistrationDifference(
                    state.regionCode(), state.type().agency(), sign, sign * state.workers()));
        }
    }

    private static void count(
            Map<EmployerRegion, RegionCounts> differences,
            Map<UUID, int[]> scaleDifferences,
            RecordState state,
            int sign) {
        if (state == null || !state.open()) {
            return;
        }
        differences.merge(
                new EmployerRegion(state.employerId(), state.regionCode()),
                RegionCounts.of(state, sign),
                RegionCounts::plus);
        if (state.isOpenWorkplace()) {
            scaleDifferences
                    .computeIfAbsent(state.employerId(), none -> new int[BusinessScale.values().length])[
                    state.scale().ordinal()] += sign;
        }
    }

    /** Where the scale of an employer changes, all its workplaces leave the old scale for the new one; else the differences are enough. */
    private List<WorkplaceDifference> workplaces(
            Map<EmployerRegion, RegionCounts> differences, Map<UUID, ScaleChange> employers) {
        Map<EmployerRegion, RegionCounts> rescaled = regions.counts(employers.values().stream()
                .filter(scale -> scale.before() != scale.after())
                .map(ScaleChange::employerId)
                .toList());
        Set<EmployerRegion> changed = new HashSet<>(differences.keySet());
        changed.addAll(rescaled.keySet());
        List<WorkplaceDifference> result = new ArrayList<>();
        for (EmployerRegion region : changed) {
            ScaleChange scale = employers.get(region.employerId());
            if (scale == null) {
                continue; // Only registrations differ.
            }
            RegionCounts difference = differences.getOrDefault(region, RegionCounts.NONE);
            if (scale.before() == scale.after()) {
                add(result, region, scale.after(), difference);
            } else {
                RegionCounts now = rescaled.getOrDefault(region, RegionCounts.NONE);
                add(result, region, scale.before(), difference.minus(now));
                add(result, region, scale.after(), now);
            }
        }
        return result;
    }

    private static void add(
            List<WorkplaceDifference> result, EmployerRegion region, BusinessScale scale, RegionCounts counts) {
        if (counts.workplaces() != 0 || counts.workers() != 0) {
            result.add(new WorkplaceDifference(region.regionCode(), scale, counts.workplaces(), counts.workers()));
        }
    }
}
