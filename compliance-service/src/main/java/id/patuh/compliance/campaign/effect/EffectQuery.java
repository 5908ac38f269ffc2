package id.patuh.compliance.campaign.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.campaign.Arm;
import id.patuh.compliance.campaign.Campaign;
import id.patuh.compliance.campaign.CampaignAccess;
import id.patuh.compliance.campaign.Course;
import id.patuh.compliance.campaign.CourseQuery;
import id.patuh.compliance.campaign.Outcome;
import id.patuh.compliance.campaign.effect.Effect.AtDay;
import id.patuh.compliance.campaign.effect.Effect.Difference;
import id.patuh.compliance.campaign.effect.Effect.Group;
import id.patuh.compliance.inference.Sample;
import id.patuh.compliance.inference.Share;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;

/** Measures what the letters of a campaign bring. */
@ApplicationScoped
class EffectQuery {
    private final CampaignAccess access;
    private final CourseQuery courses;
    private final AssessorFactory policies;

    EffectQuery(CampaignAccess access, CourseQuery courses, AssessorFactory policies) {
        this.access = access;
        this.courses = courses;
        this.policies = policies;
    }

    /**
     * The effect of a campaign at each of its outcome days.
     *
     * @throws Problem CAMPAIGN_UNKNOWN, CAMPAIGN_NOT_LAUNCHED, REGION_OUT_OF_SCOPE
     */
    Effect of(UUID id, Caller caller) {
        Campaign campaign = access.launched(id, caller);
        return new Effect(
                id,
                campaign.launch().day(),
                campaign.seed(),
                campaign.launch().letters(),
                campaign.launch().controls(),
                campaign.outcomeDays().stream()
                        .map(days -> atDay(campaign, days))
                        .toList());
    }

    private AtDay atDay(Campaign campaign, int days) {
        LocalDate day = campaign.launch().day().plusDays(days);
        if (!campaign.hasReached(days, policies.today())) {
            return new AtDay(days, day, false, null, null, null, null);
        }
        List<Course> all = courses.all(campaign.campaignId(), day);
        FindingCode target = campaign.selection().finding();
        List<Course> letter = arm(all, Arm.LETTER);
        List<Course> control = arm(all, Arm.CONTROL);
        if (control.isEmpty()) {
            return new AtDay(days, day, true, group(letter, target), null, null, null);
        }
        return new AtDay(
                days,
                day,
                true,
                group(letter, target),
                group(control, target),
                Difference.of(cured(letter, target).minus(cured(control, target))),
                gained(letter).minus(gained(control)).map(Difference::of).orElse(null));
    }

    private static List<Course> arm(List<Course> all, Arm arm) {
        return all.stream().filter(course -> course.addressee().arm() == arm).toList();
    }

    private static Group group(List<Course> courses, FindingCode target) {
        return new Group(
                courses.size(),
                count(courses, target, Outcome.CURED),
                count(courses, target, Outcome.IMPROVED),
                count(courses, target, Outcome.UNCHANGED),
                cured(courses, target).value(),
                gained(courses).mean());
    }

    private static Share cured(List<Course> courses, FindingCode target) {
        return new Share(count(courses, target, Outcome.CURED), courses.size());
    }

    private static Sample gained(List<Course> courses) {
        return Sample.of(courses.stream().map(Course::workersGained).toList()).orElseThrow();
    }

    private static int count(List<Course> courses, FindingCode target, Outcome outcome) {
        return (int) courses.stream()
                .filter(course -> course.outcome(target) == outcome)
                .count();
    }
}
