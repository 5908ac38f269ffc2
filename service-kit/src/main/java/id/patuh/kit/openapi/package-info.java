/**
 * Completes a service's API document: error responses, security, headers, and examples from files. What a resource says itself stays.
 * Types of the platform are written where they are used, so that clients can be generated from it as it is.
 */
package id.patuh.kit.openapi;
