/**
 * Redoc's colours and type, in light and in dark. It computes with colours, so they cannot be the
 * style sheet's variables; they are the same ones (`site/styles/tokens.css`).
 */

const SANS = "system-ui, sans-serif";
const MONO =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';

interface Palette {
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly good: string;
  readonly bad: string;
  readonly fair: string;
}

const LIGHT: Palette = {
  surface: "#ffffff",
  sunken: "#eef1f5",
  ink: "#131a22",
  soft: "#525e6c",
  line: "#d9e0e7",
  accent: "#0f56a8",
  good: "#116a3a",
  bad: "#b0241c",
  fair: "#835300",
};

const DARK: Palette = {
  surface: "#161b21",
  sunken: "#0b0f13",
  ink: "#e8edf2",
  soft: "#9fadbc",
  line: "#2a323c",
  accent: "#8ec2ff",
  good: "#6bd698",
  bad: "#ff9a90",
  fair: "#f2c063",
};

/** The tabs of the samples stand on the dark side. */
const answer = (kind: "good" | "bad" | "fair" | "accent", palette: Palette) => ({
  color: palette[kind],
  backgroundColor: palette.sunken,
  tabTextColor: DARK[kind],
});

/** White text stands on these, in light and in dark. */
const METHODS = {
  get: "#137544",
  post: "#1259ab",
  put: "#835300",
  delete: "#b92d24",
} as const;

export function themeFor(dark: boolean) {
  const palette = dark ? DARK : LIGHT;
  const { surface, sunken, ink, soft, line, accent, good, bad, fair } = palette;
  return {
    spacing: { sectionHorizontal: 24, sectionVertical: 24 },
    colors: {
      primary: { main: accent, light: accent },
      success: { main: good },
      warning: { main: fair },
      error: { main: bad },
      text: { primary: ink, secondary: soft },
      border: { dark: line, light: line },
      responses: {
        success: answer("good", palette),
        redirect: answer("fair", palette),
        info: answer("accent", palette),
        error: answer("bad", palette),
      },
      http: METHODS,
    },
    schema: {
      linesColor: line,
      nestedBackground: sunken,
      typeNameColor: soft,
      typeTitleColor: soft,
      requireLabelColor: bad,
      arrow: { color: soft },
    },
    typography: {
      fontSize: "16px",
      fontFamily: SANS,
      smoothing: "auto",
      headings: { fontFamily: SANS, fontWeight: "600" },
      code: {
        fontFamily: MONO,
        fontSize: "14px",
        color: ink,
        backgroundColor: sunken,
      },
      links: { color: accent, visited: accent, hover: accent },
    },
    sidebar: { backgroundColor: sunken, textColor: ink, activeTextColor: accent },
    rightPanel: { backgroundColor: dark ? "#0b0f13" : "#1c242d", textColor: "#ffffff" },
    codeBlock: { backgroundColor: "#10161c" },
    fab: { backgroundColor: surface, color: accent },
  };
}
