/** What Meizu's pushIds look like, apart from the rest: the page carries it too. */

export const TOKEN_SHAPE = /^[A-Z][A-Z0-9]{1,3}[0-9a-f]{38,44}$/;
