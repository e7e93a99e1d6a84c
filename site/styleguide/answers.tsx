/** What tools answer: verdicts, causes, steps, facts, tokens. */

import { Checking } from "../ui/checking.tsx";
import { ClaimsView } from "../ui/claims-view.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { Duration, Fact, Moment } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { Findings, type Step, Steps } from "../ui/steps.tsx";
import { TokenBox } from "../ui/token-box.tsx";
import { Badge, TONE_ICONS, type Tone } from "../ui/tone.tsx";
import { useNow } from "../ui/use-now.ts";
import { Validity } from "../ui/validity.tsx";
import { VerdictBanner } from "../ui/verdict-banner.tsx";

const TONES = Object.keys(TONE_ICONS) as Tone[];
const DAY = 86_400;
const SENTENCE = ["The vendor refused the token.", "Remove the device."] as const;
const FINDING = { code: "token_dead", cause: SENTENCE[0], remedy: SENTENCE[1] };

const STEPS: readonly Step[] = [
  { name: "Token", status: "ok", durationMs: 3 },
  { name: "Certificate", status: "warning", detail: "It ends in 6 days." },
  { name: "Vendor", status: "failed", findings: [{ ...FINDING, severity: "error" }] },
  { name: "Phone", status: "skipped" },
  { name: "Answer", status: "running" },
];

export function Answers() {
  const now = useNow();
  const at = (seconds: number) => new Date(seconds * 1000).toISOString();
  return (
    <div class="columns">
      <div class="stackable">
        {TONES.map((tone) => (
          <div key={tone} class="row">
            <VerdictBanner tone={tone} aside="aside">
              {tone}
            </VerdictBanner>
            <Badge tone={tone}>{tone}</Badge>
          </div>
        ))}
        <p class="cause">The cause is one sentence.</p>
        <p class="cause">
          <Said>The UserSig expired at 2026-11-28T15:47:56Z.</Said>
        </p>
        {(["error", "warning", "info"] as const).map((severity) => (
          <Notice key={severity} severity={severity} sentence={SENTENCE} />
        ))}
        <Findings findings={[{ ...FINDING, severity: "warning" }]} />
        <FailureNotice
          failure={{ code: "overloaded", sentence: SENTENCE, retryAfter: 7, requestId: "r-1" }}
        />
      </div>
      <div class="result">
        <div class="stackable">
          <Checking>Checking…</Checking>
          <Steps label="Steps" steps={STEPS} />
          <CopyMenu text="accepted" />
          <TokenBox token={"eAEBqQBW-3siVExTLnZlciI6IjIuMCIs".repeat(6)} />
          {[-2 * DAY, -6 * DAY, 2 * DAY].map((shift) => (
            <Validity key={shift} from={now + shift} to={now + shift + 4 * DAY} now={now} />
          ))}
          <dl class="facts">
            <Fact name="UserID" exact="alice" />
            <Fact name="Issued">
              <Moment at={at(now - DAY)} />
            </Fact>
            <Fact name="Validity period">
              <Duration seconds={7 * DAY} />
            </Fact>
          </dl>
          <ClaimsView
            claims={{
              sdkAppId: 1_400_000_001,
              userId: "alice",
              issuedAt: at(now - DAY),
              expire: 7 * DAY,
              expiresAt: at(now + 6 * DAY),
            }}
          />
        </div>
      </div>
    </div>
  );
}
