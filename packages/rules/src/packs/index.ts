import co from './co.json' with { type: 'json' };
import firm from './firm.json' with { type: 'json' };
import mx from './mx.json' with { type: 'json' };
import us from './us.json' with { type: 'json' };
import usNy from './us-ny.json' with { type: 'json' };
import usNyNyc from './us-ny-nyc.json' with { type: 'json' };

/** Every pack document of the product, by its id. A new pack is a file here, and a line. */
export const PACK_DOCUMENTS: readonly unknown[] = [co, firm, mx, us, usNy, usNyNyc];
