/** Whose turn it is. */

/**
 * `caller`: change the request. `operator`: change the deployment or its settings. `vendor`:
 * another service. `transient`: try again.
 */
export type Fault = "caller" | "operator" | "vendor" | "transient";
