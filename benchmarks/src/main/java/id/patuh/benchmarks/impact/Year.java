package id.patuh.benchmarks.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import id.patuh.benchmarks.field.Limit;
import id.patuh.benchmarks.impact.Arm.Order;
import id.patuh.compliance.planning.search.SearchControl;

/** A year of one arm in a world. Nobody is visited twice in it. */
final class Year {
    private static final int MONTHS = 12;
    private static final int FIRST_ANSWER = 10;
    private static final int NEVER = Integer.MAX_VALUE;

    private final World world;
    private final ImpactParameters parameters;
    private final Arm arm;
    private final Limit limit;
    private final boolean[] visited;
    private final boolean[] letter;
    private final int[] curedOn;
    private final List<Integer> hits = new ArrayList<>();
    private double gainedByVisits;
    private double gainedByLetters;
    private long enrolledBefore;
    private int letters;
    private int visits;
    private long travelMinutes;
    private int teamDays;

    /**
     * What came of the year.
     *
     * @param hitDays days of the year on which violations were found, in order
     * @param growthOfLetters growth of the enrolled workers of those with a letter, by the letters alone; 0 without letters
     */
    record Result(
            Arm arm,
            int visits,
            List<Integer> hitDays,
            double gainedByVisits,
            double gainedByLetters,
            int letters,
            double growthOfLetters,
            long travelMinutes,
            int teamDays) {
        /** Workers gained in the year, by visits and letters. */
        double gained() {
            return gainedByVisits + gainedByLetters;
        }

        /** The same for a thousand visits. */
        double gainedForThousand() {
            return perThousand(gained());
        }

        double gainedByVisit() {
            return perThousand(gainedByVisits);
        }

        double foundRate() {
            return perThousand(hitDays.size());
        }

        double minutesOfVisit() {
            return (double) travelMinutes / visits;
        }

        private double perThousand(double of) {
            return of * 1_000 / visits;
        }
    }

    Year(World world, Arm arm, Limit limit) {
        this.world = world;
        this.parameters = world.parameters();
        this.arm = arm;
        this.limit = limit;
        this.visited = new boolean[world.size()];
        this.letter = new boolean[world.size()];
        this.curedOn = new int[world.size()];
    }

    Result run() {
        Arrays.setAll(curedOn, at -> world.employer(at).fate().curesItselfOn());
        if (arm.letters()) {
            sendLetters();
        }
        for (int month = 1; month <= MONTHS; month++) {
            month(month);
        }
        return new Result(
                arm,
                visits,
                List.copyOf(hits),
                gainedByVisits,
                gainedByLetters,
                letters,
                enrolledBefore == 0 ? 0 : gainedByLetters / enrolledBefore,
                travelMinutes,
                teamDays);
    }

    /** On the first of the year, to large employers with a gap in the registers, a holdout apart. */
    private void sendLetters() {
        for (int at = 0; at < world.size(); at++) {
            Employer employer = world.employer(at);
            if (employer.declared() >= parameters.whole("letterFromWorkers")
                    && employer.missing() > 0
                    && employer.fate().holdout() >= parameters.number("letterHoldout")) {
                letter[at] = true;
                letters++;
                enrolledBefore += Math.max(employer.enrolledTk(), employer.enrolledKes());
                answerLetter(at, employer);
            }
        }
    }

    private void answerLetter(int at, Employer employer) {
        int most = parameters.whole("letterAnswerDaysAtMost");
        int day = FIRST_ANSWER + (int) (employer.fate().letterDelay() * (most - FIRST_ANSWER));
        boolean answers = !employer.registersWrong() && employer.fate().letter() < parameters.number("answersLetter");
        if (answers && day < curedOn[at]) {
            gainedByLetters += lasting(day, curedOn[at]) * employer.missing() * parameters.number("enrolsOfFound");
            curedOn[at] = day;
        }
    }

    private void month(int month) {
        int today = day(LocalDate.of(World.YEAR, month, 1));
        int deadline = parameters.whole("letterDeadlineDays");
        MonthList list = new MonthList(
                world,
                arm.order(),
                month,
                at -> !visited[at] && !(letter[at] && today < deadline),
                at -> curedOn[at] <= today);
        boolean planned = arm.order() == Order.PLANNED;
        SearchControl control = planned ? limit.start() : Limit.byHand();
        double share = planned ? World.policy().inspectionList().randomShare().doubleValue() : 0;
        MonthPlan plan = MonthPlan.of(world, list, month, share, control);
        travelMinutes += plan.score().travelMinutes();
        teamDays += plan.score().teamDays();
        plan.visits().forEach(this::visit);
    }

    private void visit(MonthPlan.Visit visit) {
        int at = visit.employer();
        Employer employer = world.employer(at);
        Employer.Fate fate = employer.fate();
        int today = day(visit.day());
        visited[at] = true;
        visits++;
        boolean visible = employer.missing() > 0
                && !employer.registersWrong()
                && curedOn[at] > today
                && fate.visible() < parameters.number("foundVisible");
        boolean hidden = employer.undeclared() > 0 && fate.hidden() < parameters.number("foundHidden");
        boolean wages = employer.reportedWages() < 1 && fate.wages() < parameters.number("foundWages");
        if (visible || hidden || wages || employer.monthsInArrears() > 0) {
            hits.add(today);
        }
        double enrols = parameters.number("enrolsOfFound");
        if (visible && fate.answers() < parameters.number("answersVisitVisible")) {
            gainedByVisits += lasting(today, curedOn[at]) * employer.missing() * enrols;
        }
        if (hidden && fate.answersHidden() < parameters.number("answersVisitHidden")) {
            gainedByVisits += employer.undeclared() * enrols;
        }
    }

    /** 1 where the gap would still be there when the effect is counted, else 0: what would have come anyway is no gain. */
    private int lasting(int today, int otherwiseOn) {
        return otherwiseOn == NEVER || otherwiseOn > today + parameters.whole("visitEffectDays") ? 1 : 0;
    }

    private static int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(World.FIRST, date);
    }
}
