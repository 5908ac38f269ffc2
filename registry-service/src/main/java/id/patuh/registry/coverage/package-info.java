/**
 * Registration of employers in the programmes, as the BPJS that runs each states it. Coverage is part of its employer: it shares the
 * employer's lock, version and {@code ETag}.
 */
package id.patuh.registry.coverage;
