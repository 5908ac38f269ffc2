package id.patuh.compliance.region;

/** A place on the earth, WGS 84 degrees. */
public record Place(double latitude, double longitude) {
    /** Mean radius of the earth. */
    private static final double RADIUS_KM = 6_371;

    /** Kilometres along the great circle (haversine). */
    public double kilometresTo(Place other) {
        double lat = Math.toRadians(latitude);
        double otherLat = Math.toRadians(other.latitude);
        double halfLat = Math.sin((otherLat - lat) / 2);
        double halfLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double a = halfLat * halfLat + Math.cos(lat) * Math.cos(otherLat) * halfLon * halfLon;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
