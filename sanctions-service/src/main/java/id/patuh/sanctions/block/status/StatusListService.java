package id.patuh.sanctions.block.status;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.block.check.NumberPosition;
import id.patuh.sanctions.block.check.NumberPositionQuery;
import id.patuh.sanctions.problem.LookUpProblem;

/** Gives out lists, keys and places. */
@ApplicationScoped
class StatusListService {
    private final StatusListStore store;
    private final StatusListSigner signer;
    private final NumberPositionQuery positions;
    private final StatusListConfig config;
    private final AccessLog accessLog;
    private final Clock clock;

    StatusListService(
            StatusListStore store,
            StatusListSigner signer,
            NumberPositionQuery positions,
            StatusListConfig config,
            AccessLog accessLog,
            Clock clock) {
        this.store = store;
        this.signer = signer;
        this.positions = positions;
        this.config = config;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    StatusListCatalogue catalogue() {
        List<StatusListCatalogue.Item> items = store.all().stream()
                .map(list -> new StatusListCatalogue.Item(
                        list.id().toString(),
                        signer.uri(list.id()),
                        list.id().service(),
                        (long) list.id().chunk() * StatusListId.PLACES,
                        StatusListId.PLACES,
                        list.issuedAt(),
                        list.expiresAt()))
                .toList();
        return new StatusListCatalogue(
                items.stream().map(StatusListCatalogue.Item::uri).toList(),
                items,
                config.ttl().toSeconds(),
                config.publicUrl() + StatusListId.PATH + "/keys");
    }

    /**
     * A list.
     *
     * @return empty where it has expired and cannot be signed anew, because its data are too old
     * @throws Problem STATUS_LIST_UNKNOWN
     */
    Optional<StatusListStore.Issued> list(String id) {
        StatusListStore.Issued list = StatusListId.parse(id)
                .flatMap(store::issued)
                .orElseThrow(() -> Problem.of(LookUpProblem.STATUS_LIST_UNKNOWN, id));
        return Optional.of(list).filter(found -> found.expiresAt().isAfter(clock.instant()));
    }

    /** Seconds for which a copy may be used. */
    long ttl() {
        return config.ttl().toSeconds();
    }

    /** The public keys, as JWKs; the one in use first. */
    List<Map<String, String>> keys() {
        return signer.keys();
    }

    /**
     * Where a number stands in the lists.
     *
     * @throws Problem PARAMETER_INVALID or PERSON_NUMBER_IN_URL
     */
    StatusPositions positions(String identifier) {
        NumberPosition found = positions.find(identifier);
        accessLog.read("employer", Stream.ofNullable(found.employerId()).toList());
        if (found.position() == null) {
            return new StatusPositions(found.identifier(), null, List.of());
        }
        return new StatusPositions(
                found.identifier(),
                found.position(),
                Arrays.stream(ServiceType.values())
                        .map(service -> new StatusPositions.Place(
                                service,
                                StatusListId.index(found.position()),
                                signer.uri(StatusListId.of(service, found.position()))))
                        .toList());
    }
}
