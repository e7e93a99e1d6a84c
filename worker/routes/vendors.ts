/** The push vendors and their credential fields, from which forms are built. */

import { publicRoute } from "../http/route.ts";
import { fieldSentence } from "../push/explain.ts";
import { VENDORS } from "../push/vendors/index.ts";

export const listVendors = publicRoute({
  handle({ call }) {
    const vendors = Object.values(VENDORS).map(({ name, title, fields }) => ({
      vendor: name,
      title,
      fields: fields.map((field) => {
        const [label, description] = fieldSentence(name, field.name, call.language);
        return { ...field, label, description };
      }),
    }));
    return call.explained({ vendors });
  },
});
