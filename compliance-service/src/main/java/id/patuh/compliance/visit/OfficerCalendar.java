package id.patuh.compliance.visit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import id.patuh.compliance.region.RegionScope;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The visits of an officer for a calendar program (RFC 5545). Such programs keep what they read elsewhere: neither the employer nor the
 * reason of a visit stands in it.
 */
final class OfficerCalendar {
    private OfficerCalendar() {}

    static String of(List<CalendarVisit> visits, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Patuh//Inspections//ID"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (CalendarVisit visit : visits) {
            VEvent event = new VEvent(visit.start(), visit.end(), "Pemeriksaan bersama");
            event.add(new Uid(visit.visitId() + "@patuh"));
            event.replace(new DtStamp(now));
            event.add(new Location(RegionScope.name(visit.regionCode())));
            calendar.add(event);
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
