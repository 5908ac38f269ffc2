package id.patuh.benchmarks.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Pictures of plans. */
class PlanDrawingTest {
    private static final String MAP = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "geometry": {"type": "LineString",
                "coordinates": [[106.82, -6.18], [106.80, -6.22], [106.82, -6.18]]},
               "properties": {"teamId": "a", "date": "2026-12-01", "minutes": 246}},
              {"type": "Feature", "geometry": {"type": "Point", "coordinates": [106.80, -6.22]},
               "properties": {"teamId": "a", "order": 1, "name": "PT A & B <C>", "startAt": "08:24", "priority": 87.4}}
            ]}
            """;

    @Test
    void aPictureShowsOfficesDoorsAndLegend() throws Exception {
        Document picture = read(PlanDrawing.of(MAP, "Kunjungan <1>"));
        String words = picture.getDocumentElement().getTextContent();
        assertTrue(words.contains("Kunjungan <1>"), words);
        assertTrue(words.contains("PT A & B <C>, 08:24, priority 87.4"), words);
        assertTrue(words.contains("2026-12-01: 1 door, 246 min with the road"), words);
        assertTrue(words.contains("GeoNames (geonames.org), CC BY 4.0"), words);
        assertEquals(1, picture.getElementsByTagName("polyline").getLength());
    }

    @Test
    void thePicturesOfTheProjectAreThoseOfTheirMaps(@TempDir Path folder) throws IOException {
        Path plans = Path.of("../docs/plans");
        for (String name : new String[] {"yogyakarta", "jawa-tengah"}) {
            Path map = Files.copy(plans.resolve(name + ".geojson"), folder.resolve(name + ".geojson"));
            String title = Files.readString(plans.resolve(name + ".svg"))
                    .replaceAll("(?s).*<title>(Two [^<]*)</title>.*", "$1");
            SamplePlans.draw(map, title);
            assertEquals(-1, Files.mismatch(plans.resolve(name + ".svg"), folder.resolve(name + ".svg")), name);
        }
    }

    @Test
    void aMapOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PlanDrawing.of("{\"features\": []}", "x"));
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
