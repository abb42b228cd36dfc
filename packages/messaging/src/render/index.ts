/** From a template and one person's values to the message as its reader gets it. Pure; the editor's preview is the same code. */
export { type Block, type Inline, parseMarkup } from './markup.ts';
export { localeFor, type RenderedMessage, renderMessage, type RenderOptions, type RenderProblem } from './renderMessage.ts';
export { estimateSms } from './smsEstimate.ts';
export { messagingTexts } from './texts.ts';
