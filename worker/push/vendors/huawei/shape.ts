/** What Huawei's push tokens look like, apart from the rest: the page carries it too. */

export const TOKEN_SHAPE = /^(?:IQAAAA|MA[A-Z]|0\d{5})[\w-]{40,}$/;
