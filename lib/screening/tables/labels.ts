// What forms and labels write before, behind or within a name, in several languages.

/** Roles of a party, before a colon. */
export const partyLabel =
  /^(?:shipper|consignee|consignor|sender|addressee|notify(?: party)?|notify address|exporter|importer|buyer|seller|carrier|agent|forwarder|attn|attention|to|from|name|company|vessel|applicant|beneficiary|remitente|destinatario|consignatario|expedidor|embarcador|exportador|importador|expediteur|destinataire|absender|empfanger|mittente|отправитель|получатель|грузоотправитель|грузополучатель|المرسل|المستلم|发件人|收件人)\s*(?:name)?\s*[:：]\s*/u;

/** Where another party or a place begins that is not part of the name. */
export const careOf = /\s+(?:c\s?\/\s?o|care of|attn[.:]?|a\/c|p\.?\s?o\.?\s?box|on behalf of|por cuenta de|aos cuidados de)\s.*$/u;

/** Another name of the same: formerly, also, trading as. */
export const otherName =
  /[\s(,;/]+(?:ex[-. ]|formerly(?: known as)?|f[\s./]{0,2}k[\s./]{0,2}a|a[\s./]{0,2}k[\s./]{0,2}a|also known as|d[\s./]{0,2}b[\s./]{0,2}a|doing business as|trading as|t\/a|antes|alias|né|née|anciennement|vormals|ранее|он же)[\s.:]*\s*/iu;

/** Before a vessel's name: what kind of ship it is. */
export const vesselPrefix =
  /^(?:(?:m|s|t|mt|ms|mv|ss|mts|fv|sv|my|sy|lpg|lng|tb|mb)\s?[/.]\s?[a-z]{1,2}\.?\s+|(?:mv|mt|ms|ss|fv|sv|mfv|msv|my|tb|ft|m\.v\.|s\.s\.|m\.t\.)\s+|motor vessel\s+|motor tanker\s+|fishing vessel\s+|т\/х\s+|теплоход\s+|судно\s+)/u;

/** Where a vessel is registered, behind its name. */
export const portOfRegistry = /(?:,\s*|\s+[-–]\s+)(?:port(?: of(?: registry)?| d['’]| de| di)?\s*:?\s*)?[\p{L}\s'’.-]+$/u;
