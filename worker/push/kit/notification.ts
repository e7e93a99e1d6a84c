/** What the test notifications of all vendors have in common. */

/** Seconds for which a vendor keeps the notification for a device that is offline. */
export const TTL = 300;
/**
 * A check replaces the notification of the one before it. No number that an app would choose for
 * its own notifications.
 */
export const NOTIFY_ID = 740_673;
