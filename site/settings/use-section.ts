/**
 * Which section is open, and which of its rows: the address says so, and both stay open while
 * another tool is on screen.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import { type Route, routeTo } from "../tool/use-route.ts";

export const SECTIONS = [
  ...(["start", "apps", "certificates", "keys", "workloads", "health", "audit"] as const),
] as const;
export type SectionName = (typeof SECTIONS)[number];

export function useSection(route: Route | undefined): SectionName {
  const last = useRef<SectionName>("start");
  if (route)
    last.current = SECTIONS.find((name) => name === route.preset.get("section")) ?? "start";
  return last.current;
}

/** Puts what is on screen into the address, without a step for the back button. */
export const showAddress = (preset: Readonly<Record<string, string>>): void =>
  history.replaceState(history.state, "", routeTo("settings", preset));

/**
 * The row that is open.
 * @param name of the parameter that names it; @param section the address without it
 */
export function useOpened(
  route: Route | undefined,
  name: string,
  section: Readonly<Record<string, string>>,
): readonly [opened: string | undefined, toggle: (id: string | undefined) => void] {
  const named = () => route?.preset.get(name) ?? undefined;
  const [opened, setOpened] = useState(named);
  useEffect(() => {
    if (route) setOpened(named());
  }, [route]);
  const toggle = (id: string | undefined) => {
    const next = id === opened ? undefined : id;
    setOpened(next);
    showAddress(next === undefined ? section : { ...section, [name]: next });
  };
  return [opened, toggle];
}
