/** The style sheet of a panel, which arrives with it and stays. */

export type PanelStyle = "verify" | "push" | "status" | "settings";

/** Put in by the build: address by panel. */
declare const PANEL_STYLES: Readonly<Record<PanelStyle, string>>;

/** Resolves once its rules hold; rejects when it does not arrive, and can be tried again. */
export function loadStyle(name: PanelStyle): Promise<void> {
  const href = PANEL_STYLES[name];
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} did not arrive`));
    };
    document.head.appendChild(link);
  });
}
