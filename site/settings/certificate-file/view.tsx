/**
 * What a .p12 or a certificate holds. It is read in the page; file and password are sent nowhere
 * and kept nowhere.
 */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { rfc3339 } from "../../../worker/usersig/time.ts";
import type { CertificateFileTexts } from "../../i18n/certificate-file/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { useForgetting } from "../../tool/use-forgetting.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Fact, Moment } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { CertificateFile } from "../credential-file.ts";
import { noticesOf } from "./notices.ts";
import { PasswordForm } from "./password-form.tsx";
import { type Contents, readCertificateFile } from "./read.ts";

function Facts({ certificate, hasKey }: Contents) {
  const { own: texts } = useReader<CertificateFileTexts>();
  const key = hasKey ? texts.keyIs.inside : texts.keyIs.missing;
  return (
    <dl class="facts">
      {certificate && (
        <>
          <Fact name={texts.subject} exact={certificate.subject} />
          <Fact name={texts.topics} exact={certificate.topics.join(", ") || undefined}>
            {certificate.topics.length > 0 && <span class="hint">{texts.topicsHint}</span>}
          </Fact>
          <Fact name={texts.environment} exact={certificate.environments.join(", ") || undefined} />
          <Fact name={texts.expires}>
            <Moment at={rfc3339(certificate.expiresAt)} />
          </Fact>
        </>
      )}
      {hasKey !== undefined && <Fact name={texts.key}>{key}</Fact>}
    </dl>
  );
}

export default function CertificateFileView({ file }: { readonly file: CertificateFile }) {
  const { own: texts, format } = useReader<CertificateFileTexts>();
  const announce = useAnnounce();
  const box = useRef<HTMLElement>(null);
  const shut = useMemo(() => readCertificateFile(file.bytes), [file]);
  const [opened, setOpened] = useForgetting<Contents | undefined>(undefined);
  const [wrong, setWrong] = useState(false);
  const contents = opened ?? shut;
  const said = noticesOf(contents, Date.now() / 1000, texts, format);
  const tell = (sentence: readonly string[]) => announce(sentence.join(" "));
  useEffect(() => tell(texts.refused[contents.kind]), []);
  const open = (password: string) => {
    const read = readCertificateFile(file.bytes, password);
    const fits = read.obstacle?.why !== "password";
    setWrong(!fits);
    if (!fits) return tell(texts.passwordWrong);
    setOpened(read);
    // The field that had the keyboard is gone.
    box.current?.focus();
  };
  return (
    <section class="card" aria-label={texts.contents(file.name)} ref={box} tabIndex={-1}>
      <h4>{texts.contents(file.name)}</h4>
      {said.map(([severity, sentence]) => (
        <Notice key={sentence[0]} severity={severity} sentence={sentence} />
      ))}
      <Facts {...contents} />
      {contents.obstacle?.why === "password" && (
        <PasswordForm wrong={wrong} onEdit={() => setWrong(false)} onOpen={open} />
      )}
    </section>
  );
}
