import { ActionIcon, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import { useSay } from '../../i18n/say.tsx';
import { SmallMap } from './SmallMap.tsx';
import classes from './Tools.module.css';

/** Around a drawing that is only looked at: closer, further away, all of it, and the small map. */
export function PictureTools() {
  const say = useSay();
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 200;
  const tools = [
    { label: say('web.canvas.zoomOut'), Icon: IconZoomOut, go: () => void flow.zoomOut({ duration }) },
    { label: say('web.canvas.zoomIn'), Icon: IconZoomIn, go: () => void flow.zoomIn({ duration }) },
    { label: say('web.canvas.fit'), Icon: IconMaximize, go: () => void flow.fitView({ padding: 0.12, maxZoom: 1, duration }) },
  ];
  return (
    <>
      <Panel position="bottom-left">
        <div className={classes.tools} role="group" aria-label={say('web.canvas.tools')}>
          {tools.map(({ label, Icon, go }) => (
            <Tooltip key={label} label={label}>
              <ActionIcon variant="subtle" aria-label={label} onClick={go}>
                <Icon size={16} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          ))}
        </div>
      </Panel>
      <SmallMap />
    </>
  );
}
