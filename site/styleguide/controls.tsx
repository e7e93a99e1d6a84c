/** What is pressed, typed into and chosen from. */

import { useState } from "preact/hooks";
import { BusyLabel } from "../ui/busy-label.tsx";
import { Choice } from "../ui/choice.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { error, warning } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { Labelled, tied } from "../ui/labelled.tsx";
import { NavRow } from "../ui/nav-row.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { ShowButton } from "../ui/show-button.tsx";
import { TextArea } from "../ui/text-area.tsx";

const CAUSE = ["The UserID is missing.", "Enter the UserID of the user who will log in."] as const;

export function Controls() {
  const [text, setText] = useState("alice");
  const [choice, setChoice] = useState<"one" | "many">("one");
  const [visible, setVisible] = useState(false);
  return (
    <div class="columns">
      <form class="stackable" onSubmit={(event) => event.preventDefault()}>
        <Field id="guide-field" label="Field" value={text} onInput={setText} hint="A hint." />
        <Field
          id="guide-fault"
          label="Field with a fault"
          value=""
          onInput={setText}
          fault={error(CAUSE)}
        />
        <Field
          id="guide-warning"
          label="Field with a warning"
          value={text}
          onInput={setText}
          fault={warning(CAUSE)}
        />
        <SecretField
          id="guide-secret"
          label="Secret"
          show="Show it"
          value={text}
          onInput={setText}
        />
        <TextArea
          id="guide-area"
          label="Several lines"
          file="Choose or drop a file"
          value={text}
          onInput={setText}
        />
        <Labelled id="guide-own" label="A field of one's own">
          <select {...tied("guide-own")}>
            <option>1400000001</option>
          </select>
        </Labelled>
      </form>
      <div class="stackable">
        <div class="row">
          <button type="button" class="primary">
            Main button
          </button>
          <button type="button">
            <BusyLabel busy={false} label="Button" meanwhile="At work…" />
          </button>
          <button type="button" class="small">
            Small
          </button>
          <a class="button" href="#guide-field">
            Link that looks like one
          </a>
        </div>
        <Choice
          name="guide-choice"
          legend="One of a few"
          options={[
            ["one", "One"],
            ["many", "Many"],
          ]}
          value={choice}
          onChange={setChoice}
        />
        <SelectField
          id="guide-select"
          label="One of many"
          options={[
            ["ios", "iOS"],
            ["android", "Android"],
          ]}
          value="ios"
          onChange={() => {}}
        />
        <NavRow
          class="sections"
          label="Places to go"
          links={["One", "Two", "Three"].map((text) => ({
            href: `#${text}`,
            text,
            open: text === "Two",
          }))}
        />
        <label class="box">
          <input type="checkbox" />
          <span>
            Yes or no <span class="hint">with a hint</span>
          </span>
        </label>
        <ShowButton name="Show it" visible={visible} onChange={setVisible} />
        <div class="row">
          <div class="split">
            <CopyButton text={text} label="Copy UserSig" primary />
            <CopyMenu beside="Copy as…" json={{ text }} />
          </div>
          <CopyMenu text={text} json={{ text }} curl="curl …" report="…" address="#verify" />
        </div>
        <div class="row">
          <Confirm
            label="Delete"
            question="This cannot be undone."
            yes="Delete"
            no="Keep"
            onConfirm={() => {}}
          />
        </div>
      </div>
    </div>
  );
}
