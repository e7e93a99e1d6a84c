/** What vivo's regIds look like, apart from the rest: the page carries it too. */

export const TOKEN_SHAPE = /^(?:\d{15,25}|v2-[\w-]{20,})$/;
