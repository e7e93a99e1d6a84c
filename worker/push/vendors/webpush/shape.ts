/** What a subscription looks like, apart from the rest: the page carries it too. */

export const TOKEN_SHAPE = /^\s*\{[\s\S]*"endpoint"\s*:/;
