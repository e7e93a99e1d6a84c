/** English words of a test push and of a test message. */

const TABLE = {
  title: "sigpost test",
  text: "This is a test message from the operators of this app, to see whether notifications arrive.",
  sideEffect: "A real message: it stays in the conversation of both users, with its unread mark.",
  nextStep: "Check the user's status: only a phone that is PushOnline gets offline push.",
} as const satisfies Readonly<Record<string, string>>;

export const testPushEn = () => TABLE;
