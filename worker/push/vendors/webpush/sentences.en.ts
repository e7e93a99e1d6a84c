/** English sentences about Web Push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    webpush_request: [
      "{host} refused the form of the request: {code} {message}",
      "Look for a relay that changes headers or body; otherwise please report it.",
    ],
    webpush_gone: [
      "The subscription has ended: the user withdrew the permission, cleared the site's data, or the browser gave it up.",
      "Remove the token; subscribe again in the page and report the new subscription.",
    ],
    webpush_too_large: [
      "The message is larger than {host} takes.",
      "Send a shorter title and body.",
    ],
    webpush_endpoint_corrupted: [
      "{host} cannot make sense of the endpoint: it is cut or altered.",
      "Remove the token; report the whole of PushSubscription.toJSON() again.",
    ],
    webpush_key_mismatch: [
      "The subscription was made with another VAPID public key than the certificate's.",
      "Use the key pair whose public key is the applicationServerKey of the page, or subscribe again with this one; the present subscription stays tied to the other key.",
    ],
    webpush_vapid_refused: [
      "{host} does not accept the VAPID authorization: {code} {message}",
      "Usually the keys are another application server's than the subscription's, the subject is no real contact, or the server's clock is wrong (its time minus the service's: {clockOffset} s).",
    ],
    webpush_vapid_missing: [
      "Google's push service wants another authorization: VAPID is missing, or the subscription was made with an old sender ID.",
      "Subscribe again with applicationServerKey set to the certificate's public key.",
    ],
    webpush_throttled: [
      "{host} limits how much is sent: {code} {message}",
      "Wait as long as Retry-After says, or some minutes.",
    ],
    webpush_unavailable: ["{host} has trouble: {status} {code}", "Try again later."],
    webpush_bridge: [
      "The push service could not reach the service behind it: {code} {message}",
      "Try again later.",
    ],
    webpush_public_key: [
      "The public key is not a VAPID public key: 65 bytes in base64url, 87 characters that begin with B.",
      "Copy it from the page's applicationServerKey or from the tool that made the pair.",
    ],
    webpush_private_key: [
      "The private key is not a VAPID private key: 32 bytes in base64url, 43 characters.",
      "Copy it from the tool that made the pair; a PEM file has to be converted.",
    ],
    webpush_keys_swapped: [
      "Public and private key have changed places.",
      "Enter each in the field of the other.",
    ],
    webpush_keys_mismatch: [
      "Public and private key do not belong together.",
      "Copy both from the same pair.",
    ],
    webpush_subject: [
      "The subject is no contact: it has to be a mailto: or https: address.",
      "Enter for example mailto:ops@example.com.",
    ],
    webpush_subject_local: [
      "The subject names a host that nobody else can reach; Apple refuses such contacts with BadJwtToken.",
      "Use a real address.",
    ],
    webpush_subscription: [
      "The token is not a push subscription.",
      "Report the JSON text of PushSubscription.toJSON(), with endpoint and keys.",
    ],
    webpush_subscription_keys: [
      "The subscription's keys are missing or damaged: p256dh has 65 bytes, auth has 16.",
      "Report the whole of PushSubscription.toJSON(), not the endpoint alone.",
    ],
    webpush_service_unknown: [
      "The endpoint's host {host} is none of the known push services, so nothing is sent there.",
      "Known are those of Google, Mozilla, Apple and Microsoft. Check where the subscription comes from.",
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
      "The user has withdrawn the site's permission, or the system keeps the browser silent.",
      "Check the permission in the browser and the browser's notifications in the system's settings.",
    ],
    webpush_drop_worker: [
      "The service worker has no push handler, or does not call showNotification; Safari then even withdraws the permission.",
      "The check sends JSON with title and body: read event.data.json() and show it.",
    ],
    webpush_drop_decryption: [
      "The browser could not decrypt the message; the server never hears of it.",
      "Subscribe again, so that the keys are those of the present subscription.",
    ],
    webpush_drop_ios: [
      "On iPhone and iPad only web apps on the Home Screen receive, from version 16.4 on.",
      "Add the page to the Home Screen and subscribe there.",
    ],
  },
};

export const webpushEn = () => TABLE;
