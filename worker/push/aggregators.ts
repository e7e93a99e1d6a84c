/** Services that hand out registration IDs of their own, and what those look like. */

export const AGGREGATORS = [
  { name: "getui", brand: "Getui", aggregator: true, tokenShape: /^[0-9a-f]{32}$/ },
  {
    name: "jpush",
    brand: "JPush",
    aggregator: true,
    tokenShape: /^[01][0-9a][0-2][0-9a-f]{8}(?:[0-9a-f]{8})?$/,
  },
] as const;
