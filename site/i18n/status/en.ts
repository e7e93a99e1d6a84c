/** What the status panel says, in English. Loaded with it. */

const STATUS_EN = {
  userId: "UserID",
} as const;

export default STATUS_EN;
