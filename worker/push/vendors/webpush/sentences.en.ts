/** English sentences about Web Push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    webpush_request: [
      "{host} refused the form of the request: {code} {message}",
      "Look for a relay that changes headers or body. If there is none, report this as a bug.",
    ],
    webpush_gone: [
      "The subscription has ended. The user withdrew the permission or cleared the site's data, or the browser dropped the subscription.",
      "Remove the device token. In the page, call getSubscription() and then unsubscribe() on its result. Call subscribe() and report the new subscription.",
    ],
    webpush_too_large: [
      "The message is larger than {host} accepts.",
      "Send a shorter title and body.",
    ],
    webpush_endpoint_corrupted: [
      "{host} does not recognise the endpoint: it is truncated or altered.",
      "Remove the device token. Report the whole of PushSubscription.toJSON() again.",
    ],
    webpush_key_mismatch: [
      "The subscription was made with another VAPID public key than the certificate's. It stays tied to that key.",
      "Use the key pair whose public key is the page's applicationServerKey. To change to the certificate's key, call unsubscribe() in the page, then subscribe() with that key.",
    ],
    webpush_vapid_refused: [
      "{host} does not accept the VAPID authorization: {code} {message}",
      "Check three things: the keys are those of the subscription, the subject is a real contact, and the server's clock is right (its time minus the service's: {clockOffset} s).",
    ],
    webpush_vapid_missing: [
      "Google's push service requires another authorization. VAPID is missing, or the subscription was made with an old sender ID.",
      "Subscribe again with applicationServerKey set to the certificate's public key.",
    ],
    webpush_throttled: [
      "{host} is rate-limiting the messages: {code} {message}",
      "Wait as long as Retry-After says, or a few minutes.",
    ],
    webpush_unavailable: ["{host} is temporarily unavailable: {status} {code}", "Try again later."],
    webpush_bridge: [
      "The push service could not reach the service behind it: {code} {message}",
      "Try again later.",
    ],
    webpush_public_key: [
      "The public key is not a VAPID public key. Such a key has 65 bytes in base64url: 87 characters that begin with B.",
      "Copy the public key from the page's applicationServerKey, or from the tool that made the pair.",
    ],
    webpush_private_key: [
      "The private key is not a VAPID private key. Such a key has 32 bytes in base64url: 43 characters.",
      "Copy the private key from the tool that made the pair. Convert a PEM file first.",
    ],
    webpush_keys_swapped: [
      "The public key and the private key are swapped.",
      "Enter each key in the other field.",
    ],
    webpush_keys_mismatch: [
      "The public key and the private key do not belong together.",
      "Copy both keys from the same pair.",
    ],
    webpush_subject: [
      "The subject is not a contact. It must be a mailto: or https: address.",
      "Enter a contact, for example mailto:ops@example.com.",
    ],
    webpush_subject_local: [
      "The subject names a host that nobody else can reach. Apple refuses such contacts with BadJwtToken.",
      "Enter a real address.",
    ],
    webpush_subscription: [
      "The device token is not a push subscription.",
      "Report the JSON text of PushSubscription.toJSON(), with endpoint and keys.",
    ],
    webpush_subscription_keys: [
      "The subscription's keys are missing or damaged. p256dh has 65 bytes, and auth has 16 bytes.",
      "Report the whole of PushSubscription.toJSON(), not only the endpoint.",
    ],
    webpush_service_unknown: [
      "The endpoint's host {host} is not a known push service, so nothing is sent there.",
      "Check where the subscription comes from. The push services of Google, Mozilla, Apple and Microsoft are supported.",
    ],
  },
  fields: {
    publicKey: [
      "VAPID public key",
      "As in the page's applicationServerKey: 87 characters that begin with B.",
    ],
    privateKey: ["VAPID private key", "43 characters, made together with the public key."],
    subject: ["Subject", "A contact for the push services, such as mailto:ops@example.com."],
  },
  drops: {
    webpush_drop_permission: [
      "The user withdrew the site's permission, or the system keeps the browser silent.",
      "Check the site's permission in the browser. Check the browser's notifications in the system's settings.",
    ],
    webpush_drop_worker: [
      "The service worker has no push handler, or does not call showNotification. Safari then also withdraws the permission.",
      "Read event.data.json() in the handler and show it. The check sends JSON with title and body.",
    ],
    webpush_drop_decryption: [
      "The browser could not decrypt the message. The server cannot see this.",
      "Subscribe again, so that the keys are those of the current subscription.",
    ],
    webpush_drop_ios: [
      "On iPhone and iPad, only web apps on the Home Screen receive push, from version 16.4.",
      "Add the page to the Home Screen and subscribe there.",
    ],
  },
};

export const webpushEn = () => TABLE;
