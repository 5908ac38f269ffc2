package id.patuh.devstack.nation;

import java.util.List;

/** The three extract files with their columns. */
public enum Source {
    /** Manpower reports, one row for each workplace. */
    WLKP(
            "wlkp.csv",
            "wlkpNumber,nib,npwp,name,legalForm,kbliEdition,kbli,scale,regionCode,address,latitude,longitude,capitalIdr,"
                    + "annualSalesIdr,workers,wageBillIdr,construction,reportedOn,workplaceType,nitku,closedOn"),
    /** Coverage at BPJS Ketenagakerjaan, one row for each NPP and programme. */
    BPJS_TK(
            "bpjs-tk.csv",
            "npp,nib,npwp,name,regionCode,programme,registeredOn,enrolledWorkers,reportedWageBillIdr,paidThrough,arrearsIdr,"
                    + "jkkRiskGroup,asOf,endedOn"),
    /** Coverage at BPJS Kesehatan, one row for each entity code. */
    BPJS_KES(
            "bpjs-kes.csv",
            "businessEntityCode,nib,npwp,name,regionCode,programme,registeredOn,enrolledWorkers,reportedWageBillIdr,paidThrough,"
                    + "arrearsIdr,asOf,endedOn");

    private final String fileName;
    private final List<String> columns;

    Source(String fileName, String columns) {
        this.fileName = fileName;
        this.columns = List.of(columns.split(","));
    }

    /** Name of the file this source is written to. */
    public String fileName() {
        return fileName;
    }

    List<String> columns() {
        return columns;
    }

    int column(String name) {
        int column = columns.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(this + " has no column " + name);
        }
        return column;
    }
}
