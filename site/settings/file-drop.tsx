/**
 * A place for a file: to be chosen with the keyboard or dropped with the mouse. It is read in the
 * page and sent nowhere.
 */

import { useState } from "preact/hooks";

interface FileDropProps {
  readonly id: string;
  readonly label: string;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ id, label, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same by keyboard
    <div
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept=".p8,.p12,.pfx,.pem,.cer,.crt,.der,.json,.txt,.plist"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again after it was changed.
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
