export { journeyOverlay } from './journey-overlay.ts';
export { overlayPeople } from './overlay-people.ts';
