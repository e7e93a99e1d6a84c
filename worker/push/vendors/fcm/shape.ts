/** What FCM's registration tokens look like, apart from the rest: the page carries it too. */

export const TOKEN_SHAPE = /^[\w-]{8,64}:APA91b[\w-]{20,}$/;
