// Legal forms of organisations: what they are called, where, and what kind of form they are.
// Facts from the organisation types of opensanctions/rigour (MIT); chosen, ordered and written anew.

/**
 * Kind, country ("-" where a form or its translation is used anywhere), key, then what is written for it, separated by
 * semicolons, without accents, dots or case. Forms of one kind agree unless two countries are named.
 */
const forms = `
LTD - ltd: limited; limited company; ltd co; co ltd; company limited; company ltd; limitd; lmtd; lda; ltda; limitada; limitee; ltee; cia ltda; compania limitada; sociedade limitada; лимитед; лтд
LTD - llc: limited liability company; limited liability co; limited liability; llc co; limited liability partnership company
LTD IN pvtltd: pvt ltd; private limited; private ltd; pvt limited; p ltd; private limited company; private company limited; pvt
LTD SG pteltd: pte ltd; pte limited; private pte ltd; pte
LTD AU ptyltd: pty ltd; pty limited; proprietary limited; pty; proprietary ltd
LTD AE fze: free zone establishment; free zone enterprise; fz enterprise; fz establishment
LTD AE fzco: fz llc; fzllc; fz co; free zone company; free zone co; free zone llc; fzc
LTD AE dmcc: dubai multi commodities centre
LTD DE gmbh: gesellschaft mit beschrankter haftung; gesellschaft mbh; mbh; ggmbh; gesmbh; ges mbh
LTD DE ug: ug haftungsbeschrankt; unternehmergesellschaft
LTD PL spzoo: sp z oo; sp zoo; spolka z ograniczona odpowiedzialnoscia; spolka z oo
LTD CZ sro: spolecnost s rucenim omezenym; spol s ro; spolocnost s rucenim obmedzenym
LTD HR doo: drustvo s ogranicenom odgovornoscu; druzba z omejeno odgovornostjo; drustvo sa ogranicenom odgovornoscu; drustvo ogranicene odgovornosti; д оо; доо
LTD HU kft: korlatolt felelossegu tarsasag
LTD RO srl: societate cu raspundere limitata; societatea cu raspundere limitata; societa a responsabilita limitata; sociedad de responsabilidad limitada; s de rl; srls; sociedad de responsabilidad limitada de capital variable; s de rl de cv; srl de cv
LTD FR sarl: societe a responsabilite limitee; suarl; eurl; entreprise unipersonnelle a responsabilite limitee
LTD FR sas: societe par actions simplifiee; sasu; sociedad por acciones simplificada
LTD ES sl: sociedad limitada; slu; sociedad limitada unipersonal; slne; sll
LTD NL bv: besloten vennootschap; bvba; sprl
LTD EE ou: osauhing
LTD LV sia: sabiedriba ar ierobezotu atbildibu
LTD LT uab: uzdaroji akcine bendrove
LTD FI oy: osakeyhtio; oy ab
LTD SE ab: aktiebolag; aktiebolaget; abp
LTD DK aps: anpartsselskab
LTD MY sdnbhd: sdn bhd; sendirian berhad; bhd; berhad
LTD TR ltdsti: ltd sti; limited sirketi; limited sirket; ltd sirketi
LTD RU ooo: obshchestvo s ogranichennoi otvetstvennostyu; obshchestvo s ogranichennoy otvetstvennostyu; obschestvo s ogranichennoy otvetstvennostyu; obshchestvo s ogranichennoj otvetstvennostju; общество с ограниченной ответственностью; ооо
LTD UA tov: tovarystvo z obmezhenoyu vidpovidalnistyu; товариство з обмеженою відповідальністю; тов; тзов
LTD BY taa: tavarystva z abmezhavanay adkaznastsyu; таварыства з абмежаванай адказнасцю; таа
LTD KZ too: tovarishchestvo s ogranichennoy otvetstvennostyu; товарищество с ограниченной ответственностью; тоо
LTD BG ood: druzhestvo s ogranichena otgovornost; дружество с ограничена отговорност; оод; eood; еоод
LTD AZ mmc: mehdud mesuliyyetli cemiyyet
LTD GE shps: შპს; შეზღუდული პასუხისმგებლობის საზოგადოება
LTD UZ mchj: masuliyati cheklangan jamiyat; мчж
LTD VN tnhh: cong ty tnhh; cong ty trach nhiem huu han; cty tnhh
LTD CN youxian: 有限公司; 有限责任公司; 有限責任公司
LTD JP yk: 有限会社; yugen kaisha; 合同会社; gk; godo kaisha
LTD KR yuhan: 유한회사; yuhan hoesa
LTD IL bm: בעמ
LTD - zawya: ذات مسؤولية محدودة; المحدودة; ذمم
JSC - jsc: joint stock company; joint stock co; js co; jsco; joint stock; joynt stock company; jsc company
JSC - pjsc: public joint stock company; public jsc
JSC - plc: public limited company; public limited; public ltd co; public company limited; pcl
JSC RU ao: aktsionernoe obshchestvo; aktsionernoye obshchestvo; aktsionernoe obschestvo; акционерное общество; ао; открытого типа
JSC RU oao: otkrytoe aktsionernoe obshchestvo; otkrytoye aktsionernoye obshchestvo; открытое акционерное общество; оао; open joint stock company; ojsc; aktsionernoe obshchestvo otkrytogo tipa
JSC RU zao: zakrytoe aktsionernoe obshchestvo; zakrytoye aktsionernoye obshchestvo; закрытое акционерное общество; зао; closed joint stock company; cjsc; aktsionernoe obshchestvo zakrytogo tipa; chao; chastnoe aktsionernoe obshchestvo; частное акционерное общество
JSC RU pao: publichnoe aktsionernoe obshchestvo; publichnoye aktsionernoye obshchestvo; публичное акционерное общество; пао; nao; непубличное акционерное общество
JSC UA at: aktsionerne tovarystvo; акціонерне товариство; prat; pryvatne aktsionerne tovarystvo; приватне акціонерне товариство; прат; pat; публічне акціонерне товариство; пат; vat; відкрите акціонерне товариство
JSC BY aat: adkrytae aktsyyanernae tavarystva; adkrytaye aktsyyanernaye tavarystva; адкрытае акцыянернае таварыства; аат; zat; закрытае акцыянернае таварыства
JSC DE ag: aktiengesellschaft; aktiengeselschaft; aktien gesellschaft; akg
JSC ES sa: sociedad anonima; societe anonyme; sociedade anonima; societate pe actiuni; sociedad anonima cerrada; sac; saa; saic; saci
JSC MX sadecv: sa de cv; sociedad anonima de capital variable; sapi de cv; sab de cv; sacv
JSC IT spa: societa per azioni; societe par actions
JSC NL nv: naamloze vennootschap
JSC NO as: aksjeselskap; aktieselskab; aktsiaselts; akciju sabiedriba; akciova spolecnost; anonim sirketi; anonim sirket; asa
JSC PL spolkaakcyjna: spolka akcyjna
JSC HR dd: dionicko drustvo; delniska druzba; ad; akcionarsko drustvo; aktsionerno druzhestvo; акционерно дружество; ead; ад; еад
JSC HU zrt: nyrt; rt; zartkoruen mukodo reszvenytarsasag; nyilvanosan mukodo reszvenytarsasag; reszvenytarsasag
JSC ID pt: perseroan terbatas; pt tbk; tbk
JSC CN gufen: 股份有限公司
JSC JP kk: 株式会社; 株式會社; kabushiki kaisha; kabushiki gaisha
JSC KR jusik: 주식회사; jusik hoesa; ㈜
JSC AZ asc: aciq sehmdar cemiyyeti; qsc
JSC GR ae: anonimi etairia; ανωνυμη εταιρεια; αε
JSC - musahama: شركة مساهمة; مساهمة عامة
JSC - se: societas europaea
INC - inc: incorporated; incorp; incorporation; incorporado; inkorporeyted
INC - corp: corporation; corporacion; corporacao; corporatie; корпорация; korporatsiya
CO - co: company; comp; compania; compagnie; cia; cie; companhia; компания; kompaniya; kompania; şirket; sirketi; sirket; kumpania; շընկ; شرکت; شركة; 公司; 会社; 회사; כמ; coy; compan; companie; sti; hoesa; ကုမ္ပဏီ
LP - lp: limited partnership
LP DE kg: kommanditgesellschaft; gmbh co kg; gmbh and co kg; gmbh u co kg; co kg
LP PL spk: sp k; spolka komandytowa; spk
LP IT sas2: societa in accomandita semplice
LP - scs: sociedad en comandita; s en c; societe en commandite; commanditaire vennootschap; cv
LLP - llp: limited liability partnership
GP PL spj: sp j; spolka jawna
GP IT snc: societa in nome collettivo; societe en nom collectif
GP DE ohg: offene handelsgesellschaft; gbr
COOP - coop: cooperative; cooperativa; societa cooperativa; sociedad cooperativa; soc coop; spoldzielnia; genossenschaft; кооператив; scarl
SOLE - est: establishment; sole proprietorship; ets; etablissements; etablissement; ditta
SOLE PL firma: fhu; phu; przedsiebiorstwo
STATE RU fgup: federalnoe gosudarstvennoe unitarnoe predpriyatie; федеральное государственное унитарное предприятие; фгуп; gup; муп
NGO - ngo: non profit organization; nonprofit organization; non governmental organization; npo
NGO RU ano: avtonomnaya nekommercheskaya organizatsiya; автономная некоммерческая организация; ано
NGO DE ev: eingetragener verein
NGO FR asbl: association sans but lucratif; vzw
NGO FR gie: groupement d interet economique; groupement dinteret economique
NA - na: national association
`;

export interface LegalForm {
  kind: string;
  country: string;
}

export const legalForms = new Map<string, LegalForm>();
/** What is written, word by word with single spaces, and the key of the form. */
export const legalPhrases = new Map<string, string>();
for (const line of forms.trim().split("\n")) {
  const [head = "", written = ""] = line.split(": ");
  const [kind = "", country = "", key = ""] = head.split(" ");
  legalForms.set(key, { kind, country });
  legalPhrases.set(key, key);
  for (const phrase of written.split("; ")) legalPhrases.set(phrase, key);
}
/** Long words of phrases, which tell nothing where the phrase is torn apart. */
export const legalWords = new Set(
  [...legalPhrases.keys()].filter((phrase) => phrase.includes(" ")).flatMap((phrase) => phrase.split(" ").filter((word) => word.length >= 7)),
);
