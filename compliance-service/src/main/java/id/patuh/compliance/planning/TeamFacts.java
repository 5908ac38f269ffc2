package id.patuh.compliance.planning;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.planning.PlanProblem.Door;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/** What of the officers never changes while a plan is made: who may go where and when, and who is near to whom. */
final class TeamFacts {
    static final int SECOND = 0;
    static final int TK = 1;
    static final int KES = 2;
    static final int SEATS = 3;

    private final List<Crew> crew;
    private final int[] leads;
    private final int[] monthOf;
    private final int months;
    private final boolean[][] needs;
    private final boolean[][] mayGo;
    private final boolean[][] mayLead;
    private final boolean[][] present;
    private final int[][][] candidates;

    TeamFacts(PlanProblem problem, int... leads) {
        this.crew = problem.crew();
        this.leads = leads;
        List<YearMonth> known =
                problem.days().stream().map(YearMonth::from).distinct().toList();
        this.months = known.size();
        this.monthOf = problem.days().stream()
                .mapToInt(day -> known.indexOf(YearMonth.from(day)))
                .toArray();
        List<Door> doors = problem.doors();
        this.needs = new boolean[SEATS][doors.size()];
        this.mayGo = new boolean[crew.size()][doors.size()];
        this.mayLead = new boolean[leads.length][doors.size()];
        for (int door = 0; door < doors.size(); door++) {
            look(door, doors.get(door));
        }
        this.present = new boolean[crew.size()][problem.days().size()];
        for (int member = 0; member < crew.size(); member++) {
            for (int day = 0; day < present[member].length; day++) {
                present[member][day] =
                        !crew.get(member).busy().contains(problem.days().get(day));
            }
        }
        this.candidates = new int[leads.length][SEATS][];
        for (int lead = 0; lead < leads.length; lead++) {
            for (int seat = 0; seat < SEATS; seat++) {
                candidates[lead][seat] = nearest(lead, seat);
            }
        }
    }

    private void look(int door, Door visited) {
        needs[SECOND][door] = visited.scale() == BusinessScale.LARGE;
        needs[TK][door] = visited.needs().contains(Agency.BPJS_TK);
        needs[KES][door] = visited.needs().contains(Agency.BPJS_KES);
        for (int member = 0; member < crew.size(); member++) {
            mayGo[member][door] = crew.get(member).actsIn(visited.regionCode())
                    && !crew.get(member).excluded().contains(visited.employerId());
        }
        for (int lead = 0; lead < leads.length; lead++) {
            Crew leading = crew.get(leads[lead]);
            mayLead[lead][door] = mayGo[leads[lead]][door]
                    && leading.knows(visited.section())
                    && !leading.officerId().equals(visited.lastLead());
        }
    }

    boolean needs(int seat, int door) {
        return needs[seat][door];
    }

    boolean needs(int seat, int[] visited, int length) {
        for (int i = 0; i < length; i++) {
            if (needs[seat][visited[i]]) {
                return true;
            }
        }
        return false;
    }

    boolean mayGo(int member, int door) {
        return mayGo[member][door];
    }

    boolean mayGo(int member, int[] visited, int length) {
        for (int i = 0; i < length; i++) {
            if (!mayGo[member][visited[i]]) {
                return false;
            }
        }
        return true;
    }

    boolean mayLead(int lead, int door) {
        return mayLead[lead][door];
    }

    boolean isPresent(int member, int day) {
        return present[member][day];
    }

    int month(int day) {
        return monthOf[day];
    }

    int months() {
        return months;
    }

    /** Who may take a seat beside a lead, the nearest office first. */
    int[] candidates(int lead, int seat) {
        return candidates[lead][seat];
    }

    /** The seat of an agency beside the lead. */
    static int seat(Agency agency) {
        return switch (agency) {
            case KEMENAKER -> SECOND;
            case BPJS_TK -> TK;
            case BPJS_KES -> KES;
        };
    }

    private int[] nearest(int lead, int seat) {
        Crew leader = crew.get(leads[lead]);
        return IntStream.range(0, crew.size())
                .filter(member -> member != leads[lead] && seat(crew.get(member).agency()) == seat)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        member -> leader.office().kilometresTo(crew.get(member).office())))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
