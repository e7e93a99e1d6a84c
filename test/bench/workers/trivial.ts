/** The least that a worker can be. */

export default { fetch: () => new Response("ok") };
