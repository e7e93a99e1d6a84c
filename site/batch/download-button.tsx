/** Saves a text as a file, without asking any server. */

interface DownloadButtonProps {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly text: () => string;
  readonly primary?: boolean;
}

export function DownloadButton({ label, name, type, text, primary }: DownloadButtonProps) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([text()], { type }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    // The browser has taken it by then.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <button type="button" class={primary ? "primary" : undefined} onClick={save}>
      {label}
    </button>
  );
}
