/** What OPPO's registration IDs look like, apart from the rest: the page carries it too. */

export const TOKEN_SHAPE = /^(?:(?:OPPO_)?[A-Z]{2}_)?[0-9a-f]{32}$/;
