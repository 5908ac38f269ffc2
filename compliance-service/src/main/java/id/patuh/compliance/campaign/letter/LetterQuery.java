package id.patuh.compliance.campaign.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.campaign.Campaign;
import id.patuh.compliance.campaign.CampaignAccess;
import id.patuh.compliance.campaign.Course;
import id.patuh.compliance.campaign.CourseQuery;
import id.patuh.compliance.campaign.letter.LetterView.Reading;
import id.patuh.compliance.problem.CampaignProblem;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;

/** Reads the letters of campaigns and what became of their employers. */
@ApplicationScoped
class LetterQuery {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CampaignAccess access;
    private final CourseQuery courses;
    private final LetterStore letters;
    private final AssessorFactory policies;
    private final AccessLog accessLog;

    LetterQuery(
            CampaignAccess access,
            CourseQuery courses,
            LetterStore letters,
            AssessorFactory policies,
            AccessLog accessLog) {
        this.access = access;
        this.courses = courses;
        this.letters = letters;
        this.policies = policies;
        this.accessLog = accessLog;
    }

    /**
     * A page of the letters of a campaign.
     *
     * @throws Problem CAMPAIGN_UNKNOWN, CAMPAIGN_NOT_LAUNCHED, REGION_OUT_OF_SCOPE
     */
    Page<LetterView> page(UUID id, PageQuery page, Caller caller) {
        Campaign campaign = access.launched(id, caller);
        String filter = "campaign-letters|" + id;
        UUID after = page.after(filter, 1).map(key -> key.id(0)).orElse(BEFORE_ALL);
        List<Course> found = courses.page(id, campaign.launch().day(), after, page.limit() + 1);
        return Page.cut(views(campaign, found), page.limit(), last -> Cursors.encode(filter, last.letterId()));
    }

    /**
     * A letter.
     *
     * @throws Problem CAMPAIGN_UNKNOWN, CAMPAIGN_NOT_LAUNCHED, LETTER_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    LetterView find(UUID id, UUID letter, Caller caller) {
        Campaign campaign = access.launched(id, caller);
        Course course = courses.of(id, campaign.launch().day(), letter).orElseThrow(() -> unknown(letter));
        return views(campaign, List.of(course)).getFirst();
    }

    static Problem unknown(UUID letter) {
        return Problem.of(CampaignProblem.LETTER_UNKNOWN, letter.toString());
    }

    private List<LetterView> views(Campaign campaign, List<Course> found) {
        accessLog.read(
                "employer",
                found.stream().map(course -> course.addressee().employerId()).toList());
        List<UUID> ids =
                found.stream().map(course -> course.addressee().letterId()).toList();
        Map<UUID, List<Reading>> outcomes = outcomes(campaign, ids);
        Set<UUID> written = letters.written(ids);
        return found.stream()
                .map(course -> {
                    UUID letter = course.addressee().letterId();
                    return LetterView.of(
                            campaign, course, outcomes.getOrDefault(letter, List.of()), written.contains(letter));
                })
                .toList();
    }

    private Map<UUID, List<Reading>> outcomes(Campaign campaign, List<UUID> ids) {
        LocalDate today = policies.today();
        Map<UUID, List<Reading>> outcomes = new HashMap<>();
        for (int days : campaign.outcomeDays()) {
            if (campaign.hasReached(days, today)) {
                LocalDate day = campaign.launch().day().plusDays(days);
                courses.of(campaign.campaignId(), day, ids).forEach(course -> outcomes.computeIfAbsent(
                                course.addressee().letterId(), letter -> new ArrayList<>())
                        .add(Reading.of(campaign, days, course)));
            }
        }
        return outcomes;
    }
}
