/**
 * Draws `world.json` and `united-states.json`: one path for each area, in whole pixels, under its ISO 3166 code.
 * The shapes change once in years, so they are kept and this is not part of the build. To draw them again, in an empty folder:
 *
 *   npm install world-atlas@2.0.2 us-atlas@3.0.1 d3-geo@3.1.2 topojson-client@3.1.0 topojson-simplify@3.0.3 i18n-iso-countries@7
 *   node draw-maps.mjs
 *
 * Sources: Natural Earth, public domain, as world-atlas (ISC); United States Census Bureau, public domain, as us-atlas (ISC).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';

const read = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}`, import.meta.url)));
const code = ({ id }) => (id === undefined ? undefined : countries.numericToAlpha2(String(id).padStart(3, '0')));

const WIDTH = 960;
const HEIGHT = 470;
const coarse = feature(read('world-atlas/countries-110m.json'), 'countries').features.filter((one) => code(one) !== 'AQ');
const fine = feature(read('world-atlas/countries-50m.json'), 'countries').features;
const projection = geoNaturalEarth1()
  .rotate([-11, 0])
  .fitExtent(
    [
      [2, 2],
      [WIDTH - 2, HEIGHT - 2],
    ],
    { type: 'FeatureCollection', features: coarse },
  );

/** Whole pixels as relative steps: `M10 20l3-4…z`; rings that shrink to nothing are left out. */
function pathOf(geometry, path) {
  const text = path(geometry) ?? '';
  return text
    .split('Z')
    .map((ring) =>
      ring
        .replace(/^M/, '')
        .split('L')
        .filter(Boolean)
        .map((point) => point.split(',').map(Number).map(Math.round)),
    )
    .map((points) => points.filter(([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1]))
    .filter((points) => points.length > 2)
    .map(([[x, y], ...rest]) => {
      let [px, py] = [x, y];
      const steps = rest.map(([nx, ny]) => {
        const step = `${nx - px}${ny - py < 0 ? '' : ' '}${ny - py}`;
        [px, py] = [nx, ny];
        return step;
      });
      return `M${x} ${y}l${steps.reduce((all, step) => (all === '' || step.startsWith('-') ? all + step : `${all} ${step}`), '')}z`;
    })
    .join('');
}

const round = (values) => values.map(Math.round);
const drawn = new Map(coarse.map((one) => [code(one) ?? one.properties.name, pathOf(one, geoPath(projection))]).filter(([, path]) => path));
const dots = fine
  .filter((one) => code(one) && !drawn.has(code(one)) && code(one) !== 'AQ')
  .map((one) => [code(one), ...round(projection(geoCentroid(one)))]);
writeFileSync(
  new URL('world.json', import.meta.url),
  `${JSON.stringify({ width: WIDTH, height: HEIGHT, areas: [...drawn], dots }, null, 0)}\n`,
);

const POSTAL = {
  '01': 'AL',
  '02': 'AK',
  '04': 'AZ',
  '05': 'AR',
  '06': 'CA',
  '08': 'CO',
  '09': 'CT',
  10: 'DE',
  11: 'DC',
  12: 'FL',
  13: 'GA',
  15: 'HI',
  16: 'ID',
  17: 'IL',
  18: 'IN',
  19: 'IA',
  20: 'KS',
  21: 'KY',
  22: 'LA',
  23: 'ME',
  24: 'MD',
  25: 'MA',
  26: 'MI',
  27: 'MN',
  28: 'MS',
  29: 'MO',
  30: 'MT',
  31: 'NE',
  32: 'NV',
  33: 'NH',
  34: 'NJ',
  35: 'NM',
  36: 'NY',
  37: 'NC',
  38: 'ND',
  39: 'OH',
  40: 'OK',
  41: 'OR',
  42: 'PA',
  44: 'RI',
  45: 'SC',
  46: 'SD',
  47: 'TN',
  48: 'TX',
  49: 'UT',
  50: 'VT',
  51: 'VA',
  53: 'WA',
  54: 'WV',
  55: 'WI',
  56: 'WY',
};
const weighed = presimplify(read('us-atlas/states-albers-10m.json'));
const states = feature(simplify(weighed, quantile(weighed, 0.7)), 'states').features.filter((one) => POSTAL[one.id]);
const areas = states
  .map((one) => [`US-${POSTAL[one.id]}`, pathOf(one, geoPath())])
  .filter(([, path]) => path)
  .sort();
writeFileSync(new URL('united-states.json', import.meta.url), `${JSON.stringify({ width: 975, height: 610, areas, dots: [] })}\n`);
