/** The product's process: started from here by tests and by other programs; `main.ts` is the command. */
export { CannotStart, startProduct, type Started, type StartSettings } from './process/start.ts';
export { openLog } from './process/log.ts';
export { openProduct, type Product, type ProductOptions } from './product/product.ts';
