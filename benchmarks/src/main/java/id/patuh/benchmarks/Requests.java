package id.patuh.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Scripts for wrk: each makes one request after another, in the name of one of many callers, since each of them has a rate limit. */
final class Requests {
    private static final int SAMPLE = 50_000;

    private final String headers;

    Requests(List<String> tokens) {
        String quoted = tokens.stream().map(token -> "\"Bearer " + token + "\"").collect(Collectors.joining(","));
        this.headers = """
                math.randomseed(os.time())
                local tokens = {%s}
                local headers = { ["X-Purpose"] = "INSPECTION" }
                local function made(method, path, body)
                  headers["Authorization"] = tokens[math.random(#tokens)]
                  return wrk.format(method, path, headers, body)
                end
                """.formatted(quoted);
    }

    /** A script with the name of what it asks for. */
    record Named(String name, String script) {}

    /** Reads employers by their ids, of a sample from the whole registry. */
    String byId(Connection database) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select id from serving_limit.numbered order by md5(n::text) limit " + SAMPLE)) {
            while (rows.next()) {
                ids.add("\"" + rows.getString(1) + "\"");
            }
        }
        return headers + "local ids = {" + String.join(",", ids) + "}\n" + """
                function request() return made("GET", "/v1/employers/" .. ids[math.random(#ids)]) end
                """;
    }

    /** Finds employers by their NIB. */
    String byNumber(int employers) {
        return headers + """
                function request()
                  return made("GET", string.format("/v1/employers?identifier=NIB:00001%%08d", math.random(0, %d)))
                end
                """.formatted(employers - 1);
    }

    /** Reads the first cases that {@link Clocks} made, with what can be done in each. */
    String cases(int cases) {
        return headers + """
                function request()
                  return made("GET", string.format("/v1/cases/c0000000-0000-0000-0000-%%012x", math.random(1, %d)))
                end
                """.formatted(cases);
    }

    /** Asks the look-up about employers by their NIB, each about one service. */
    String checks(int employers) {
        return headers + """
                function request()
                  return made("GET", string.format(
                    "/v1/service-blocks/check?service=BUSINESS_LICENCE&identifier=NIB:8%%012d", math.random(0, %d)))
                end
                """.formatted(employers - 1);
    }

    /** Asks the look-up about many employers at once. */
    String checkBatches(int employers, int size) {
        return headers + """
                headers["Content-Type"] = "application/json"
                function request()
                  local items = {}
                  for i = 1, %d do
                    items[i] = string.format('{"identifier":"NIB:8%%012d"}', math.random(0, %d))
                  end
                  return made("POST", "/v1/service-blocks/check", '{"items":[' .. table.concat(items, ",") .. "]}")
                end
                """.formatted(size, employers - 1);
    }

    /** Registers employers that are not yet known, with names and regions as the extract has them. */
    String creations() {
        return headers + "local words = {" + quoted(List.of(Extract.WORDS)) + "}\nlocal regions = {"
                + quoted(Extract.REGIONS) + "}\n" + """
                headers["Content-Type"] = "application/json"
                local function one(of) return of[math.random(#of)] end
                function request()
                  local nib = string.format("9%04d%08d", math.random(0, 9999), math.random(0, 99999999))
                  local name = one(words) .. " " .. one(words) .. " " .. one(words)
                  local body = string.format('{"wlkpNumber":"B%s","nib":"%s","name":"PT %s","legalForm":"PT","kbliEdition":2020,"kbli":"46100",' ..
                    '"scale":"SMALL","regionCode":"%s","address":"Jl. Merdeka %d","capitalIdr":500000000,' ..
                    '"annualSalesIdr":900000000,"workers":12,"wageBillIdr":54000000,"construction":false,"reportedOn":"2026-06-01"}',
                    nib, nib, name, one(regions), math.random(999))
                  return made("POST", "/v1/employers", body)
                end
                """;
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(","));
    }

    /** Pages of lists and searches, each with its own mixture. */
    List<Named> lists() {
        return List.of(
                list(
                        "list by region",
                        "\"region=31\",\"region=3273\",\"region=5171&scale=LARGE\",\"region=32&kbli=46100\""),
                list("search, one word", "\"q=jaya\",\"q=makmur\",\"q=samud\",\"q=tidakada\""),
                list(
                        "search, more words",
                        "\"q=jaya+makmur\",\"q=sinar+abadi+utama\",\"q=maju+bor\",\"q=tirta+surya+lanc\""),
                list(
                        "search with filters",
                        "\"q=jaya&region=31\",\"q=makmur+sari&region=3273\",\"q=bintang&scale=LARGE\",\"q=putra+prima&kbli=46100\""));
    }

    private Named list(String name, String queries) {
        String script = headers + "local queries = {" + queries + "}\n" + """
                function request() return made("GET", "/v1/employers?" .. queries[math.random(#queries)]) end
                """;
        return new Named(name, script);
    }
}
