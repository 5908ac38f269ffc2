/**
 * How extracts are written: the kinds of extract with their columns, CSV and NDJSON cut into records, and records packed into blocks as they
 * were sent. Knows no database and no rule of the registry beyond {@code statement}.
 */
package id.patuh.registry.imports.format;
