/** A place for a file: to be chosen with the keyboard or dropped with the mouse. It is read in the page and sent nowhere. */

import { useState } from "preact/hooks";

interface FileDropProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ label, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <label
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
      <span>{label}</span>
      <input
        type="file"
        accept=".p8,.p12,.pem,.json,.txt"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again after it was changed.
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
