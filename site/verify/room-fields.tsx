/** The folded part of the verifier's form: the room that a PrivateMapKey has to open. */

import { namedRoom, roomProblem } from "../generate/form.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import type { AskedRoom } from "../workbench.ts";

interface RoomFieldsProps {
  readonly room: AskedRoom | undefined;
  readonly onChange: (room: AskedRoom | undefined) => void;
}

export function RoomFields({ room, onChange }: RoomFieldsProps) {
  const reader = useReader<VerifyTexts>();
  const { generate } = reader.texts;
  const { kind, typed } = room ?? { kind: "number", typed: "" };
  const faultOf = (typed: string, roomKind: AskedRoom["kind"]) =>
    typed === "" ? undefined : roomProblem({ room: typed, roomKind }, reader);
  const change = (roomKind: AskedRoom["kind"], text: string) => {
    const isNamed = text !== "" && !faultOf(text, roomKind);
    const named = isNamed ? namedRoom({ room: text, roomKind }) : undefined;
    onChange({ kind: roomKind, typed: text, named });
  };
  const isNumber = kind === "number";
  return (
    <details>
      <summary>{reader.own.askedRoom}</summary>
      <div class="nested">
        <Choice
          name="verify-room-kind"
          legend={generate.roomKind}
          options={[
            ["number", generate.roomNumber],
            ["name", generate.roomName],
          ]}
          value={kind}
          onChange={(other) => change(other, typed)}
        />
        <Field
          id="verify-room"
          label={isNumber ? generate.roomNumberLabel : generate.roomNameLabel}
          hint={reader.own.askedRoomHint}
          inputMode={isNumber ? "numeric" : "text"}
          value={typed}
          onInput={(text) => change(kind, text)}
          fault={faultOf(typed, kind)}
        />
      </div>
    </details>
  );
}
