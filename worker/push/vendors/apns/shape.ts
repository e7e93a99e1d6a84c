/** What Apple's device tokens look like, apart from the rest: the page carries it too. */

export const TOKEN_SHAPE = /^(?:[0-9a-fA-F]{2}){32,}$/;
