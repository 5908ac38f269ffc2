package id.patuh.sanctions.block.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.feed.FeedItem;
import id.patuh.kit.feed.FeedPage;
import id.patuh.kit.feed.FeedQuery;
import id.patuh.kit.http.limits.LookUp;
import id.patuh.kit.http.limits.RequestCost;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** The look-up of licensing systems. */
@Path("/v1/service-blocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.INTEGRATOR,
    Roles.SERVICE_UNIT_OFFICER,
    Roles.SERVICE_UNIT_HEAD,
    Roles.BPJS_TK_OFFICER,
    Roles.BPJS_KES_OFFICER,
    Roles.KEMENAKER_INSPECTOR,
    Roles.KEMENAKER_SUPERVISOR,
    Roles.REGISTRY_READER,
    Roles.APPEAL_AUTHORITY,
    Roles.AUDITOR,
    Roles.ADMIN
})
@Tag(name = "Service blocks", description = "May this service be given to this employer?")
@Refuses(in = SanctionsProblem.class)
class BlockResource {
    static final int MAX_ITEMS = 1_000;

    /** So many questions of a batch cost as much of the rate as a look-up by itself. */
    private static final int ITEMS_OF_A_LOOK_UP = 10;

    /** Enough that two answers do not share a tag by chance. */
    private static final int TAG_BYTES = 16;

    // The answer may change at any moment, so a copy may be kept but must be asked about before it is used.
    private static final String REVALIDATE = "private, no-cache";
    private static final String SUBJECT = "employer";
    private static final String EVERYWHERE = "*";

    private final BlockCheckQuery check;
    private final NikKey nikKey;
    private final Preconditions preconditions;
    private final AccessLog accessLog;
    private final FeedQuery feed;
    private final CurrentCaller caller;
    private final RequestCost cost;

    BlockResource(
            BlockCheckQuery check,
            NikKey nikKey,
            Preconditions preconditions,
            AccessLog accessLog,
            FeedQuery feed,
            CurrentCaller caller,
            RequestCost cost) {
        this.check = check;
        this.nikKey = nikKey;
        this.preconditions = preconditions;
        this.accessLog = accessLog;
        this.feed = feed;
        this.caller = caller;
        this.cost = cost;
    }

    @GET
    @Path("/check")
    @LookUp
    @Refuses("PERSON_NUMBER_IN_URL")
    @Tagged
    @Operation(operationId = "checkServiceBlock", summary = "Ask whether a service must be withheld from an employer")
    @APIResponseSchema(value = BlockCheckAnswer.class, responseDescription = "The answer")
    public CompletionStage<Response> check(
            @QueryParam("identifier")
                    @NotBlank
                    @Parameter(description = "`NIB:` or `NPWP:` and the number; separators are allowed")
                    String identifier,
            @QueryParam("service") @Parameter(description = "Leave out for any", example = "BUSINESS_LICENCE")
                    ServiceType service,
            @QueryParam("at") @Parameter(description = "A past moment; leave out for now") Instant at,
            @QueryParam("knownAt")
                    @Parameter(description = "Answer as known at this past moment; leave out for all that is known now")
                    Instant knownAt) {
        BlockCheckParser parser = new BlockCheckParser(check.now(), nikKey);
        Optional<BlockCheckQuestion> read = parser.read("", new BlockCheckBatch.Item(identifier, service, at, knownAt));
        parser.refuseParameters();
        BlockCheckQuestion question = read.orElseThrow();
        if (question.number().isPerson()) {
            throw Problem.of(SanctionsProblem.PERSON_NUMBER_IN_URL);
        }
        AccessLog.Reader reader = accessLog.reader();
        Preconditions.Held held = preconditions.held();
        return check.answer(question).thenApply(answer -> {
            reader.read(SUBJECT, Stream.ofNullable(answer.employerId()).toList());
            return held.respond(Preconditions.tag(digest(answer)), () -> answer)
                    .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                    .build();
        });
    }

    @POST
    @Path("/check")
    @LookUp
    @Refuses("BATCH_TOO_LARGE")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkServiceBlocks", summary = "Ask up to 1,000 questions at once")
    @APIResponseSchema(value = BlockCheckBatchAnswer.class, responseDescription = "The answers")
    public Response checkMany(@NotNull @Valid BlockCheckBatch body) {
        if (body.items().size() > MAX_ITEMS) {
            throw Problem.of(
                    SanctionsProblem.BATCH_TOO_LARGE, MAX_ITEMS, body.items().size());
        }
        cost.addLookUps(body.items().size() / ITEMS_OF_A_LOOK_UP);
        Instant now = check.now();
        BlockCheckParser parser = new BlockCheckParser(now, nikKey);
        List<BlockCheckQuestion> questions = new ArrayList<>(body.items().size());
        for (int i = 0; i < body.items().size(); i++) {
            parser.read("/items/" + i, body.items().get(i)).ifPresent(questions::add);
        }
        parser.refuseBody();
        List<BlockCheckAnswer> answers = check.answer(questions);
        logRead(answers.stream().map(BlockCheckAnswer::employerId));
        return Response.ok(new BlockCheckBatchAnswer(answers, now))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/changes")
    @Operation(operationId = "readServiceBlockChanges", summary = "Follow the blocks of all employers")
    @APIResponse(responseCode = "200", description = "The following changes")
    public FeedPage changes(
            @QueryParam("after") @DefaultValue("0") @Min(0) @Parameter(description = "Last number seen", example = "0")
                    long after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Changes of a page, 1 to 500", example = "50")
                    int limit) {
        // To leave out what lies elsewhere would leave gaps in the numbers.
        caller.get().requireRegion(EVERYWHERE);
        FeedPage page = feed.read(Topics.SERVICE_BLOCKS, after, limit);
        logRead(page.items().stream().map(FeedItem::subject));
        return page;
    }

    private void logRead(Stream<UUID> employers) {
        accessLog.read(SUBJECT, employers.filter(Objects::nonNull).distinct().toList());
    }

    private static String digest(BlockCheckAnswer answer) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest(answer.fingerprint().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
