/** What the push panel says, in English. Loaded with it. */

const PUSH_EN = {
  userId: "UserID",
} as const;

export default PUSH_EN;
