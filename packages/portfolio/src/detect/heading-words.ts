import type { FieldId, ImportKind } from '../fields.ts';

/**
 * How files head their columns, in English, Spanish and Portuguese, in the form that normalisePlaceName gives. The first
 * field that claims a heading gets it, so the narrow words stand before the wide ones.
 */
const PERSON: readonly (readonly [FieldId, string])[] = [
  [
    'person.externalId',
    'person id|customer id|client id|debtor id|borrower id|person|customer number|client number|customer no|customer|debtor|person external id|customer external id|id persona|id cliente|cliente id|id del cliente|id deudor|numero de cliente|numero cliente|no cliente|nro cliente|codigo cliente|codigo de cliente|cliente|cedula|documento|numero de documento|identificacion|curp|rfc|dni|nit|id pessoa|id do cliente|codigo do cliente|numero do cliente|numero do devedor|id devedor|cpf|cpf cnpj|cnpj',
  ],
  [
    'person.firstName',
    'first name|firstname|given name|given names|forename|name first|nombre|nombres|primer nombre|nombre de pila|primeiro nome|prenome',
  ],
  [
    'person.lastName',
    'last name|lastname|surname|family name|name last|apellido|apellidos|primer apellido|apellido paterno|sobrenome|ultimo nome',
  ],
  [
    'person.fullName',
    'full name|fullname|name|customer name|debtor name|client name|borrower|borrower name|nombre completo|nombre y apellido|nombre y apellidos|nombre del cliente|nombre cliente|nombre deudor|nombre del deudor|razon social|titular|deudor|nome|nome completo|nome do cliente|nome do devedor|razao social|devedor',
  ],
  ['person.language', 'language|lang|preferred language|locale|idioma|lengua|idioma preferido|lingua|linguagem'],
  ['person.country', 'country|country code|nation|pais|codigo pais|codigo de pais|codigo do pais'],
  [
    'person.subdivision',
    'state|province|region|state code|state province|subdivision|county state|departamento|estado|provincia|entidad|entidad federativa|region estado|uf|unidade federativa|estado uf|provincia estado',
  ],
  ['person.city', 'city|town|locality|municipality|ciudad|municipio|localidad|poblacion|cidade|localidade'],
  [
    'person.postalCode',
    'zip|zip code|zipcode|postal code|postcode|post code|codigo postal|c p|cp|cep|codigo de enderecamento postal|codigo zip',
  ],
  ['person.timezone', 'timezone|time zone|tz|zona horaria|huso horario|fuso horario|fuso'],
  [
    'person.workEmail',
    'work email|business email|office email|correo trabajo|correo del trabajo|correo laboral|email laboral|email trabajo|email trabalho|email comercial|email profissional',
  ],
  [
    'person.email',
    'email|e mail|mail|email address|e mail address|personal email|correo|correo electronico|email personal|direccion de correo|correo e|e mail pessoal|email pessoal|endereco de email',
  ],
  [
    'person.mobile',
    'mobile|mobile phone|cell|cell phone|cellphone|mobile number|cell number|whatsapp|sms|celular|movil|telefono celular|telefono movil|numero celular|tel celular|numero de celular|telefone celular|telemovel|tel movil',
  ],
  [
    'person.homePhone',
    'home phone|home telephone|landline|home number|telefono casa|telefono de casa|telefono fijo|telefono domicilio|tel casa|fijo|telefone residencial|telefone fixo|fixo',
  ],
  [
    'person.workPhone',
    'work phone|business phone|office phone|work number|telefono trabajo|telefono del trabajo|telefono oficina|telefono laboral|tel oficina|telefone comercial|telefone trabalho|telefone do trabalho',
  ],
  [
    'person.addressesConfirmed',
    'addresses confirmed|address confirmed|contact confirmed|contacts confirmed|contact verified|contact details confirmed|contact details verified|identity verified|contacto confirmado|contactos confirmados|contacto verificado|datos de contacto verificados|identidad verificada|contato confirmado|contatos confirmados|contato verificado|identidade verificada',
  ],
  [
    'person.addressesGiven',
    'addresses given|addresses given by person|given by customer|given by person|contact given by customer|number given by customer|provided by customer|contact provided by customer|number provided by consumer|contacto dado por el cliente|dado por el cliente|numero dado por el cliente|contato dado pelo cliente|dado pelo cliente|fornecido pelo cliente',
  ],
  [
    'person.phone',
    'phone|phone number|telephone|tel|contact number|phone 1|primary phone|telefono|numero de telefono|telefono 1|telefono contacto|fono|telefone|numero de telefone|fone|telefone 1',
  ],
];
const ACCOUNT: readonly (readonly [FieldId, string])[] = [
  [
    'account.externalId',
    'account id|account number|account no|account|account external id|loan id|loan number|contract|contract number|contract id|debt id|reference|invoice|invoice number|id cuenta|cuenta|numero de cuenta|no cuenta|nro cuenta|numero cuenta|credito|numero de credito|id credito|contrato|numero de contrato|no contrato|obligacion|numero de obligacion|operacion|pagare|factura|numero de factura|referencia|id conta|conta|numero da conta|numero do contrato|id contrato|fatura|titulo|numero do titulo',
  ],
  [
    'account.creditorType',
    'creditor type|creditor role|role|party|tipo de acreedor|tipo acreedor|rol del acreedor|rol acreedor|tipo de credor|tipo credor|papel do credor',
  ],
  [
    'account.creditor',
    'creditor|creditor name|original creditor|client|lender|acreedor|nombre del acreedor|acreedor original|entidad|banco|credor|nome do credor|credor original',
  ],
  ['account.sector', 'sector|industry|line of business|rubro|giro|ramo|setor'],
  ['account.debtType', 'debt type|type of debt|loan type|tipo de deuda|tipo deuda|tipo de credito|tipo de divida|tipo de emprestimo'],
  ['account.product', 'product|product name|product type|producto|tipo de producto|nombre del producto|linea|produto|tipo de produto'],
  [
    'account.balance',
    'balance|current balance|amount due|balance due|outstanding|outstanding balance|total due|amount owed|debt|debt amount|amount|saldo|saldo actual|saldo pendiente|saldo total|deuda|deuda total|monto adeudado|importe adeudado|importe pendiente|monto|importe|valor|valor adeudado|saldo devedor|saldo atual|valor devido|divida|valor da divida|montante',
  ],
  ['account.currency', 'currency|currency code|ccy|moneda|divisa|codigo moneda|moeda'],
  [
    'account.original',
    'original amount|original balance|original|principal|loan amount|amount financed|monto original|importe original|capital|valor original|saldo original|monto inicial|monto del credito|valor inicial|principal original|valor financiado',
  ],
  [
    'account.dueDate',
    'due date|date due|due|payment due date|due on|delinquency date|fecha de vencimiento|fecha vencimiento|vencimiento|vence|fecha limite|fecha limite de pago|data de vencimento|vencimento|data vencimento',
  ],
  [
    'account.openedAt',
    'opened at|opened|opened on|open date|date opened|opening date|origination date|start date|contract date|fecha de apertura|fecha apertura|apertura|fecha de inicio|fecha inicio|fecha de originacion|fecha otorgamiento|fecha de contrato|data de abertura|abertura|data de inicio|data do contrato',
  ],
  [
    'account.noticeSentOn',
    'notice sent on|notice sent|first notice|first notice sent|first notice sent on|notice date|validation notice|validation notice sent|validation notice sent on|aviso enviado|aviso enviado el|primer aviso|fecha de aviso|fecha del primer aviso|notificacion enviada|aviso enviado em|primeiro aviso|data do aviso|notificacao enviada',
  ],
  ['account.tags', 'tags|labels|tag|label|segment|etiquetas|etiqueta|segmento|marcadores|rotulos'],
];
const PAYMENT: readonly (readonly [FieldId, string])[] = [
  [
    'payment.externalId',
    'payment id|payment number|payment reference|payment external id|transaction id|transaction|receipt|receipt number|id pago|id de pago|id del pago|numero de pago|numero de recibo|recibo|referencia de pago|transaccion|id transaccion|folio|id pagamento|id do pagamento|numero do pagamento|comprovante|transacao|id transacao',
  ],
  [
    'payment.accountExternalId',
    'account id|account number|account no|account|account external id|loan id|loan number|contract|contract number|id cuenta|cuenta|numero de cuenta|no cuenta|nro cuenta|credito|numero de credito|contrato|numero de contrato|obligacion|operacion|id conta|conta|numero da conta|numero do contrato',
  ],
  [
    'payment.amount',
    'amount|payment amount|amount paid|paid amount|paid|value|monto|importe|valor|monto pagado|monto del pago|importe pagado|valor pagado|pago|abono|valor pago|montante|pagamento',
  ],
  ['payment.currency', 'currency|currency code|ccy|moneda|divisa|moeda'],
  [
    'payment.paidAt',
    'paid at|paid on|payment date|date paid|date of payment|date|posting date|value date|fecha de pago|fecha pago|fecha del pago|fecha|fecha de abono|fecha valor|pagado el|data de pagamento|data do pagamento|data pagamento|data|pago em',
  ],
];

export const HEADING_WORDS: Readonly<Record<ImportKind, readonly (readonly [FieldId, string])[]>> = {
  accounts: [...ACCOUNT, ...PERSON],
  people: PERSON,
  payments: PAYMENT,
};
