/**
 * Strict reading of request bodies and uniform writing of responses. Events are read leniently elsewhere.
 */
package id.patuh.kit.http.json;
