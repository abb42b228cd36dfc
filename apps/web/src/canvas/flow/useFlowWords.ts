import type { AriaLabelConfig } from '@xyflow/react';
import { useMemo } from 'react';
import { useSay } from '../../i18n/say.tsx';

/** The canvas library's own words, in ours. Steps and wires are worked with our buttons, so it has nothing else to say. */
export function useFlowWords(): Partial<AriaLabelConfig> {
  const say = useSay();
  return useMemo(
    () => ({
      // The library holds the text for an enabled keyboard under this key; both are silenced, because it moves by pixels.
      'node.a11yDescription.default': '',
      'node.a11yDescription.keyboardDisabled': '',
      'node.a11yDescription.ariaLiveMessage': () => '',
      'edge.a11yDescription.default': '',
      'controls.ariaLabel': say('web.canvas.tools'),
      'controls.zoomIn.ariaLabel': say('web.canvas.zoomIn'),
      'controls.zoomOut.ariaLabel': say('web.canvas.zoomOut'),
      'controls.fitView.ariaLabel': say('web.canvas.fit'),
      'controls.interactive.ariaLabel': say('web.canvas.tools'),
      'minimap.ariaLabel': say('web.canvas.minimap'),
      'handle.ariaLabel': say('web.canvas.connect'),
    }),
    [say],
  );
}
