/** The push vendors and their credential fields, from which forms are built. */

import { publicRoute } from "../http/route.ts";
import { fieldSentence } from "../push/explain.ts";
import type { Vendor } from "../push/vendor.ts";
import { VENDORS } from "../push/vendors/index.ts";

export const listVendors = publicRoute({
  operation: "listVendors",
  handle({ call }) {
    const vendors = Object.values<Vendor>(VENDORS).map((vendor) => ({
      vendor: vendor.name,
      title: vendor.title,
      fields: vendor.fields.map((field) => {
        const [label, description] = fieldSentence(vendor, field.name, call.language);
        return { ...field, label, description };
      }),
    }));
    return call.explained({ vendors });
  },
});
