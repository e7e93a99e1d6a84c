/** English words of a test push and of a test message. */

const TABLE = {
  title: "sigpost test",
  text: "This is a test message from the operators of this app. It shows whether notifications arrive.",
  sideEffect: "A real message. It stays in both users' conversation and counts as unread.",
  nextStep: "Check the user's status. Only a phone in the state PushOnline receives offline push.",
} as const satisfies Readonly<Record<string, string>>;

export const testPushEn = () => TABLE;
