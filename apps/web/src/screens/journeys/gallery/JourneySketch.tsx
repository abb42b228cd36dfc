import { VisuallyHidden } from '@mantine/core';
import { faceOf, type JourneyDocument } from '@makegood/journey';
import { Fragment, useLayoutEffect, useMemo, useRef } from 'react';
import { useSay } from '../../../i18n/say.tsx';
import { token } from '../../../kit/theme/tokens.ts';
import { KIND_LOOK } from '../../journey/KindIcon.tsx';
import classes from './JourneySketch.module.css';
import { BOX, sketchOf } from './sketchOf.ts';
import { SketchOverview } from './SketchOverview.tsx';

/** More names than these do not fit above a box. */
const MOST_WAYS = 2;

/** A journey as a small picture that cannot be changed; to a screen reader, its steps in words. */
export function JourneySketch({ document }: { readonly document: JourneyDocument }) {
  const say = useSay();
  const sketch = useMemo(() => sketchOf(document), [document]);
  const stage = useRef<HTMLDivElement>(null);
  const start = sketch.boxes.find((box) => box.step.kind === 'trigger');
  const middle = start ? start.left + BOX.width / 2 : 0;
  // Where people enter stands in the middle at first, whatever the journey spreads to either side.
  useLayoutEffect(() => {
    if (stage.current) stage.current.scrollLeft = middle - stage.current.clientWidth * 0.75;
  }, [middle]);
  return (
    <div
      ref={stage}
      className={classes.stage}
      role="region"
      tabIndex={0}
      aria-label={say('web.gallery.pictureOf', { name: document.name, steps: sketch.boxes.length })}
    >
      <VisuallyHidden>
        <ol>
          {sketch.boxes.map(({ id, step }) => (
            <li key={id}>
              {say.said({ id: `journey.kind.${step.kind}` })}: {step.name}. {say.said(faceOf(step))}
            </li>
          ))}
        </ol>
      </VisuallyHidden>
      <div className={classes.sheet} style={{ width: sketch.width, height: sketch.height }} aria-hidden="true">
        <svg width={sketch.width} height={sketch.height} className={classes.wires}>
          {sketch.wires.map(({ id, path }) => (
            <path key={id} d={path} />
          ))}
        </svg>
        <SketchOverview sketch={sketch} stage={stage} />
        {sketch.boxes.map(({ id, step, left, top, by }) => {
          const { icon: Face, tint } = KIND_LOOK[step.kind];
          return (
            <Fragment key={id}>
              {by.length > 0 ? (
                <span className={classes.by} style={{ left: left + BOX.width / 2, top: top - 17 }}>
                  {by
                    .slice(0, MOST_WAYS)
                    .map((label) => say.said(label))
                    .join(' · ')}
                </span>
              ) : null}
              <div
                className={classes.box}
                style={{ left, top, width: BOX.width, height: BOX.height, '--kind': token(tint) } as React.CSSProperties}
              >
                <Face size={13} stroke={2} />
                <span>{step.name}</span>
              </div>
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}
