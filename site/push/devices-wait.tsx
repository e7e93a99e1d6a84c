/** In the place of the devices while they are asked for: one row, as high as a device's. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";

export function DevicesWait() {
  const { own: push } = useReader<PushTexts>();
  return (
    <section class="devices stackable tight" aria-labelledby="push-devices-wait" aria-busy>
      <div class="table-bar">
        <h3 id="push-devices-wait">{push.devices}</h3>
      </div>
      <p class="device-wait hint">{push.gettingDevices}</p>
    </section>
  );
}
