/** In the place of the package `react-native`. */

import type * as real from "react-native";
import { phone } from "./phone.ts";

export const AppState: typeof real.AppState = {
  addEventListener(_, listener) {
    phone.listeners.add(listener);
    return { remove: () => void phone.listeners.delete(listener) };
  },
};

export const Platform: typeof real.Platform = {
  get OS() {
    return phone.os;
  },
  Version: "18.1",
};
