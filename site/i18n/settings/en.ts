/** What the settings panel says, in English. Loaded with it. */

const SETTINGS_EN = {
  userId: "UserID",
} as const;

export default SETTINGS_EN;
