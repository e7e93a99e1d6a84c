/** `sigpost login` and `sigpost logout`: where the deployment is and its key, kept for this user. */

import type { Command } from "../command.ts";
import { clientFor, readOrigin } from "../connect.ts";
import { CliError, EXIT } from "../exit.ts";
import { fill, TEXTS } from "../messages/index.ts";
import { removeProfile, writeProfile } from "../profiles.ts";
import { ask, askSecret, readSecretFile } from "../prompts.ts";

/** The profile's name: of the option, of the environment, or the one that needs none. */
const nameOf = (named: string | undefined): string =>
  named ?? (process.env.SIGPOST_PROFILE || "default");

export const SESSION_COMMANDS: readonly Command[] = [
  {
    usage: "login",
    operations: ["whoAmI"],
    async run({ globals, print }) {
      const { keyFile, profile } = globals;
      const url = readOrigin(globals.url ?? (await ask("URL: ", "--url")));
      const typed =
        keyFile === undefined
          ? await askSecret(fill(TEXTS.asked.apiKey, { url }), "--key-file -")
          : readSecretFile(keyFile);
      const key = typed.trim();
      if (key === "") throw new CliError("credential_malformed");
      const { kind, id } = await clientFor(url, key).whoAmI();
      const name = nameOf(profile);
      writeProfile(name, { url, key });
      print({ profile: name, url, kind, id }, [
        fill(TEXTS.notes.loggedIn, { name, url, kind, id }),
      ]);
      return EXIT.done;
    },
  },
  {
    usage: "logout",
    operations: [],
    async run({ globals, print }) {
      const name = nameOf(globals.profile);
      removeProfile(name);
      print({ profile: name }, [fill(TEXTS.notes.loggedOut, { name })]);
      return EXIT.done;
    },
  },
];
