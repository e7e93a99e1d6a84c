/** The first versions with light-dark(), which the style sheets need anyway. */
export const BROWSERS = ["chrome123", "firefox121", "safari17.5"];
