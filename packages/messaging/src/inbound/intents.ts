/** Patterns over folded text, in the order of how much they bind us. Each language has its false friends beside it in the tests. */
const any = (...sources: readonly string[]): RegExp => new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'u');

export const WRONG_PERSON = any(
  '\\bwrong (?:number|person|guy|phone|address|email)\\b',
  "\\b(?:not|isn't|is not) (?:the right|his|her|their) (?:person|number|phone)\\b",
  "\\bno one (?:here )?(?:by|with) that name\\b|\\bdon'?t know (?:this|that|any) (?:person|man|woman|guy)\\b|\\bi am not (?:him|her|that person|this person)\\b|\\bi'm not (?:him|her|that person|this person)\\b",
  '\\b(?:numero|persona|telefono|correo) (?:equivocad[oa]|incorrect[oa])\\b|\\bse equivoc\\w+ de (?:numero|persona|telefono)\\b|\\bno soy (?:esa|la|dicha|el|ese) (?:persona|senor\\w*|titular)\\b|\\bno conozco a (?:esa|ese|esta|este|la|el)\\b',
  '\\b(?:numero|pessoa|telefone|contato) errad[oa]\\b|\\bfoi engano\\b|\\bnao sou (?:essa|a|esta|esse|o) (?:pessoa|titular)\\b|\\bnao conheco (?:essa|esse|esta|este) (?:pessoa|homem|mulher|senhor\\w*)\\b',
);

export const DISPUTE = any(
  "\\b(?:not my|isn't my|is not my|never my) (?:debt|account|bill|loan)\\b|\\bnot mine\\b",
  "\\b(?:don'?t|do not|never) owe\\b|\\bowe (?:you )?nothing\\b",
  '\\b(?:i|we|hereby) (?:want to )?(?:dispute|contest)\\b|\\bdisput(?:e|ing) (?:this|the|that|it)\\b',
  '\\b(?:amount|balance|debt|bill|charge) is (?:wrong|incorrect|not (?:right|correct|valid))\\b|\\bidentity theft\\b|\\bi was (?:scammed|defrauded)\\b|\\bfraudulent\\b',
  '\\bnever (?:had|opened|took|signed)\\b[^.!?]{0,30}\\b(?:account|loan|card|credit|contract)\\b|\\b(?:validate|verify|prove) (?:this|the) debt\\b',
  '\\bno (?:es|era) mi (?:deuda|cuenta|credito|prestamo)\\b|\\bno es mi[oa]\\b|\\bno (?:les |le |te )?debo\\b|\\bno reconozco\\b|\\bno (?:la |lo )?reconoz\\w+\\b',
  '\\b(?:disputo|impugno|objeto)\\b|\\b(?:monto|saldo|importe|cobro|deuda) (?:esta |es )?(?:mal|incorrect[oa]|equivocad[oa]|indebid[oa])\\b|\\brobo de identidad\\b|\\bfraude\\b|\\bcobro indebido\\b',
  '\\bnao (?:e|era) minha (?:divida|conta)\\b|\\bnao e (?:meu|minha)\\b|\\bnao (?:lhe |te )?devo\\b|\\bnao reconheco\\b|\\b(?:contesto|impugno)\\b|\\b(?:valor|saldo|divida|cobranca) (?:esta |e )?(?:errad[oa]|incorret[oa]|indevid[oa])\\b|\\bcobranca indevida\\b',
);

export const PAID = any(
  "\\b(?:i|we|have|i've|we've|already|just|was|been|is) (?:have |already |just |been |all )*paid\\b",
  '^paid\\b|\\bpaid (?:it|this|that|in full|off|already|yesterday|today|last)\\b',
  '\\b(?:made|sent|submitted) (?:the |a |my |this )?payment\\b|\\bpayment (?:was |is |has been )?(?:made|sent|done|complete\\w*)\\b',
  '\\bya (?:lo |la |les |le |los |las )?(?:pague|pagamos|cancele|liquide|abone|deposite|transferi|hice el pago|realice el pago|esta pagad[oa]|fue pagad[oa]|he pagado)\\b|^pagado\\b|\\bpague (?:ayer|hoy|el|la)\\b|\\bhice (?:el|un) (?:pago|deposito)\\b',
  '\\bja (?:foi |esta |ta )?(?:paguei|pago|paga|pagamos|quitei|quitad[oa]|acertei|depositei|transferi|fiz o (?:pagamento|pix))\\b|^pago$|\\bpaguei (?:ontem|hoje|o|a|isso)\\b|\\bfiz (?:o|um) (?:pagamento|pix|deposito)\\b',
);

/** "I haven't paid", "no he pagado", "will have paid", "get paid on Friday", "have I paid?". */
export const NOT_PAID = any(
  "\\b(?:not|haven'?t|hasn'?t|didn'?t|never|can'?t|until|when|once|after|if|before|unless|get|gets|getting|will be|gonna be) (?:[\\p{L}']+ ){0,3}?paid\\b",
  '\\bpaid too (?:little|much)\\b',
  '\\b(?:no|aun no|todavia no|cuando|si|nunca) (?:lo |la |les |le |he |ha )*(?:pagu\\w+|pagado|cancel\\w+|abon\\w+)\\b',
  '\\b(?:nao|ainda nao|quando|se|nunca) (?:o |a |lhe )?(?:pag\\w+|quit\\w+)\\b',
);

export const START = new Set(['start', 'unstop', 'alta', 'voltar', 'resume', 'reanudar', 'retomar']);
export const HELP = new Set([
  'help',
  'help me',
  'info',
  'information',
  'ayuda',
  'ayudame',
  'ayudenme',
  'informacion',
  'ajuda',
  'me ajuda',
  'me ajude',
  'informacao',
]);
