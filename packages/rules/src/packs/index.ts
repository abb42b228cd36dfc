import ae from './ae.json' with { type: 'json' };
import ar from './ar.json' with { type: 'json' };
import au from './au.json' with { type: 'json' };
import br from './br.json' with { type: 'json' };
import brAl from './br-al.json' with { type: 'json' };
import brAm from './br-am.json' with { type: 'json' };
import brEs from './br-es.json' with { type: 'json' };
import brPr from './br-pr.json' with { type: 'json' };
import brRj from './br-rj.json' with { type: 'json' };
import brSp from './br-sp.json' with { type: 'json' };
import ca from './ca.json' with { type: 'json' };
import caAb from './ca-ab.json' with { type: 'json' };
import caBc from './ca-bc.json' with { type: 'json' };
import caOn from './ca-on.json' with { type: 'json' };
import caQc from './ca-qc.json' with { type: 'json' };
import cl from './cl.json' with { type: 'json' };
import co from './co.json' with { type: 'json' };
import cr from './cr.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import ec from './ec.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import eu from './eu.json' with { type: 'json' };
import firm from './firm.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import gb from './gb.json' with { type: 'json' };
import gbEaw from './gb-eaw.json' with { type: 'json' };
import gbSct from './gb-sct.json' with { type: 'json' };
import gr from './gr.json' with { type: 'json' };
import gt from './gt.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import ie from './ie.json' with { type: 'json' };
import in_ from './in.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import itUnirec from './it-unirec.json' with { type: 'json' };
import jp from './jp.json' with { type: 'json' };
import ke from './ke.json' with { type: 'json' };
import kr from './kr.json' with { type: 'json' };
import mx from './mx.json' with { type: 'json' };
import my from './my.json' with { type: 'json' };
import ng from './ng.json' with { type: 'json' };
import nz from './nz.json' with { type: 'json' };
import pe from './pe.json' with { type: 'json' };
import ph from './ph.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ro from './ro.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import sg from './sg.json' with { type: 'json' };
import th from './th.json' with { type: 'json' };
import us from './us.json' with { type: 'json' };
import usCa from './us-ca.json' with { type: 'json' };
import usCo from './us-co.json' with { type: 'json' };
import usCt from './us-ct.json' with { type: 'json' };
import usDc from './us-dc.json' with { type: 'json' };
import usFl from './us-fl.json' with { type: 'json' };
import usMa from './us-ma.json' with { type: 'json' };
import usNc from './us-nc.json' with { type: 'json' };
import usNh from './us-nh.json' with { type: 'json' };
import usNv from './us-nv.json' with { type: 'json' };
import usNy from './us-ny.json' with { type: 'json' };
import usNyNyc from './us-ny-nyc.json' with { type: 'json' };
import usOr from './us-or.json' with { type: 'json' };
import usTx from './us-tx.json' with { type: 'json' };
import usWa from './us-wa.json' with { type: 'json' };
import usWv from './us-wv.json' with { type: 'json' };
import vn from './vn.json' with { type: 'json' };
import za from './za.json' with { type: 'json' };

/** Every pack document of the product, by its id. A new pack is a file here, and a line. */
export const PACK_DOCUMENTS: readonly unknown[] = [
  ae,
  ar,
  au,
  br,
  brAl,
  brAm,
  brEs,
  brPr,
  brRj,
  brSp,
  ca,
  caAb,
  caBc,
  caOn,
  caQc,
  cl,
  co,
  cr,
  de,
  ec,
  es,
  eu,
  firm,
  fr,
  gb,
  gbEaw,
  gbSct,
  gr,
  gt,
  id,
  ie,
  in_,
  it,
  itUnirec,
  jp,
  ke,
  kr,
  mx,
  my,
  ng,
  nz,
  pe,
  ph,
  pt,
  ro,
  ru,
  sg,
  th,
  us,
  usCa,
  usCo,
  usCt,
  usDc,
  usFl,
  usMa,
  usNc,
  usNh,
  usNv,
  usNy,
  usNyNyc,
  usOr,
  usTx,
  usWa,
  usWv,
  vn,
  za,
];
