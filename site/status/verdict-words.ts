/** The verdict in a few words. */

import type { StatusTexts } from "../i18n/status/index.ts";
import type { Status } from "./answers.ts";

/** Where a phone can be pushed but another client is there, "not known" would deny the cause. */
export const verdictWords = ({ verdict, code }: Status["offlinePush"], texts: StatusTexts) =>
  texts.verdict[code === "other_client_online" ? "depends" : verdict];
