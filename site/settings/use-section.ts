/**
 * Which section is open: the address says so, and it stays open while another tool is on screen.
 */

import { useRef } from "preact/hooks";
import type { Route } from "../tool/use-route.ts";

export const SECTIONS = ["start", "apps", "health", "certificates", "keys", "audit"] as const;
export type SectionName = (typeof SECTIONS)[number];

export function useSection(route: Route | undefined): SectionName {
  const last = useRef<SectionName>("start");
  if (route)
    last.current = SECTIONS.find((name) => name === route.preset.get("section")) ?? "start";
  return last.current;
}
