package id.patuh.sanctions.block.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.block.BlockEnd;
import id.patuh.sanctions.block.Suspension;
import id.patuh.sanctions.policy.LookUpRule;
import id.patuh.sanctions.policy.LookUpRule.FailPolicy;
import id.patuh.sanctions.policy.LookUpRule.Gate;

/**
 * Which answer is given where several hold.
 *
 * <p>Source: PP 86/2013 art. 8; PP 86/2013 art. 9
 */
class AnswerRuleTest {
    private static final Instant NOW = Instant.parse("2026-06-30T03:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(32));
    private static final NamedBlock BLOCK = block(ServiceType.BUSINESS_LICENCE, null, List.of());

    @Test
    void nobodysNumberIsUnknownWhateverElseThereIs() {
        AnswerParts nobody = new AnswerParts(null, null, List.of(), List.of(BLOCK), List.of(BLOCK), true, null);
        assertThat(status(nobody, OLD)).isEqualTo(BlockCheckStatus.UNKNOWN);
    }

    @Test
    void aDecisionInForceIsHiddenNeitherByAQuestionNorByOldData() {
        AnswerParts parts = parts(null, List.of(Agency.BPJS_TK), List.of(BLOCK), List.of(BLOCK));
        assertThat(status(parts, OLD)).isEqualTo(BlockCheckStatus.BLOCKED);
        assertThat(status(parts, null)).isEqualTo(BlockCheckStatus.BLOCKED);
    }

    @Test
    void oldDataNeitherClearNorTurnAnybodyAway() {
        for (List<Agency> unregistered : List.of(List.<Agency>of(), List.of(Agency.BPJS_KES))) {
            AnswerParts parts = parts(List.of(), unregistered, List.of(), List.of());
            AnswerRule.Outcome outcome = rule(Gate.UNREGISTERED_ONLY, OLD).outcome(parts, null, NOW);
            assertThat(outcome.status()).isEqualTo(BlockCheckStatus.INCONCLUSIVE);
            assertThat(outcome.reason()).isEqualTo(InconclusiveReason.DATA_TOO_OLD);
            assertThat(status(parts, OLD.plus(Duration.ofDays(1)))).isNotEqualTo(BlockCheckStatus.INCONCLUSIVE);
        }
        assertThat(status(parts(List.of(), List.of(), List.of(), List.of()), null))
                .as("nothing was ever received")
                .isEqualTo(BlockCheckStatus.INCONCLUSIVE);
    }

    @Test
    void aQuestionOfIdentityComesBeforeTheGateAndIsAboutItsServiceAlone() {
        AnswerParts parts = parts(List.of(), List.of(Agency.BPJS_TK), List.of(), List.of(BLOCK));
        AnswerRule rule = rule(Gate.UNREGISTERED_ONLY, NOW);
        assertThat(rule.outcome(parts, ServiceType.BUSINESS_LICENCE, NOW).reason())
                .isEqualTo(InconclusiveReason.IDENTITY_OPEN);
        assertThat(rule.outcome(parts, null, NOW).reason()).isEqualTo(InconclusiveReason.IDENTITY_OPEN);
        assertThat(rule.outcome(parts, ServiceType.TENDER_PERMIT, NOW).status())
                .isEqualTo(BlockCheckStatus.NOT_PARTICIPANT);
    }

    @Test
    void aQuestionOfTheRegistryIsAboutEveryServiceAndHidesNoDecision() {
        AnswerParts clear = new AnswerParts(new UUID(0, 1), List.of(), List.of(), List.of(), List.of(), true, NOW);
        AnswerRule rule = rule(Gate.UNREGISTERED_ONLY, NOW);
        assertThat(Stream.of(ServiceType.values()).map(service -> rule.outcome(clear, service, NOW)))
                .extracting(AnswerRule.Outcome::reason)
                .containsOnly(InconclusiveReason.IDENTITY_OPEN);
        AnswerParts blocked = new AnswerParts(new UUID(0, 1), null, List.of(), List.of(BLOCK), List.of(), true, NOW);
        assertThat(status(blocked, NOW)).isEqualTo(BlockCheckStatus.BLOCKED);
    }

    @Test
    void whoWasNotAssessedIsNotCleared() {
        AnswerParts parts = parts(null, List.of(), List.of(), List.of());
        AnswerRule.Outcome outcome = rule(Gate.UNREGISTERED_ONLY, NOW).outcome(parts, null, NOW);
        assertThat(outcome.status()).isEqualTo(BlockCheckStatus.INCONCLUSIVE);
        assertThat(outcome.reason()).isEqualTo(InconclusiveReason.NOT_ASSESSED);
    }

    @Test
    void aMissingProgrammeTurnsAwayOnlyWhereThePolicySaysSo() {
        AnswerParts parts = parts(List.of(Programme.JP), List.of(), List.of(), List.of());
        assertThat(rule(Gate.UNREGISTERED_ONLY, NOW).outcome(parts, null, NOW).status())
                .isEqualTo(BlockCheckStatus.CLEAR);
        assertThat(rule(Gate.ALL_MANDATORY, NOW).outcome(parts, null, NOW).status())
                .isEqualTo(BlockCheckStatus.NOT_PARTICIPANT);
    }

    @Test
    void aSuspendedDecisionIsToldAndWithholdsNothing() {
        NamedBlock suspended = block(
                ServiceType.BUSINESS_LICENCE, null, List.of(new Suspension(NOW.minusSeconds(1), NOW.plusSeconds(1))));
        AnswerParts parts = parts(List.of(), List.of(), List.of(suspended), List.of());
        AnswerRule rule = rule(Gate.UNREGISTERED_ONLY, NOW);
        AnswerRule.Outcome outcome = rule.outcome(parts, null, NOW);
        assertThat(outcome.status()).isEqualTo(BlockCheckStatus.CLEAR);
        assertThat(outcome.suspended()).containsExactly(suspended);
        assertThat(rule.outcome(parts, null, NOW.plusSeconds(1)).status()).isEqualTo(BlockCheckStatus.BLOCKED);
        NamedBlock ended = block(ServiceType.BUSINESS_LICENCE, BlockEnd.REVOKED, suspended.suspensions());
        assertThat(rule.outcome(parts(List.of(), List.of(), List.of(ended), List.of()), null, NOW)
                        .suspended())
                .isEmpty();
    }

    @Test
    void whoeverAsksAboutAnyServiceIsToldTheStricterFailPolicy() {
        LookUpRule policy = rule(Gate.UNREGISTERED_ONLY, NOW).policy();
        assertThat(policy.failPolicy(ServiceType.BUSINESS_LICENCE)).isEqualTo(FailPolicy.SERVE_AND_RECHECK);
        assertThat(policy.failPolicy(ServiceType.TENDER_PERMIT)).isEqualTo(FailPolicy.HOLD);
        assertThat(policy.failPolicy(null)).isEqualTo(FailPolicy.HOLD);
    }

    private static BlockCheckStatus status(AnswerParts parts, Instant heardAt) {
        return rule(Gate.UNREGISTERED_ONLY, heardAt).outcome(parts, null, NOW).status();
    }

    private static AnswerRule rule(Gate gate, Instant heardAt) {
        return new AnswerRule(
                new LookUpRule(
                        gate,
                        "PP 86/2013 art. 8",
                        31,
                        "policy",
                        Arrays.stream(ServiceType.values())
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        service -> service == ServiceType.TENDER_PERMIT
                                                ? FailPolicy.HOLD
                                                : FailPolicy.SERVE_AND_RECHECK)),
                        "policy"),
                heardAt);
    }

    private static AnswerParts parts(
            List<Programme> missing, List<Agency> unregistered, List<NamedBlock> blocks, List<NamedBlock> questions) {
        return new AnswerParts(new UUID(0, 1), missing, unregistered, blocks, questions, false, NOW);
    }

    private static NamedBlock block(ServiceType service, BlockEnd end, List<Suspension> suspensions) {
        return new NamedBlock(
                "PTSP-31-KEP-2026-000001",
                "PTSP-31",
                Agency.BPJS_TK,
                service,
                NOW.minus(Duration.ofDays(10)),
                end == null ? null : NOW.minusSeconds(5),
                end,
                suspensions);
    }
}
