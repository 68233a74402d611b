// Words of organisations and vessels in several languages: which of them mean the same, and which so many carry that they tell little.

/** Each line: words that translate or abbreviate each other. */
const lines = `
bank banco banque banca banka bankas bankasi banki bnk банк банка بنك مصرف בנק 銀行 银行 은행
trading trade trd trdg ticaret trgovina comercial comercio commerce commercial commerciale torgovy torgoviy torgovaya torgovlya kereskedelmi handel handels negoce negocios commercializadora торговый торговая торговля تجارة التجارية 貿易 贸易 商贸 商事
transport transports transportes trasporti transporte transportation hovalot prevoz prevozi nakliyat перевозки транспорт транспортный نقل הובלות 運輸 运输 운송
logistics logistica logistik logistika logistique lojistik логистика لوجستيات לוגיסטיקה 物流 물류
shipping maritime denizcilik navigation naviera navegacion armement судоходство 海運 航运 해운
services service servicios servizi servis svcs svc srvces serv srvs uslugi сервис услуги خدمات שירותים 服务 服務 サービス 서비스
construction constructions construcciones construcoes costruzioni constr bau insaat stroy строительство строй stroitelstvo بناء 建設 建设 건설
building buildings bldg bldgs 
engineering engineers engg engrg ingenieria ingegneria inzhiniring инжиниринг هندسة הנדסה 工程 
industries industry industrial ind inds industrias industrie industria industrias sanayi promyshlenny промышленность промышленный صناعة الصناعية תעשיות 工業 工业 산업
manufacturing mfg manufacturers manufacturer manufactura производство proizvodstvo imalat 製造 制造
international intl internacional internationale internazionale mezhdunarodny mezhdunarodnyi internatl uluslararasi международный دولية الدولية בינלאומי 国际 國際 국제
national nationale nacional nazionale natl natsionalny национальный الوطنية לאומי
general generale gen генеральный
group groupe grupo gruppo gruppe gruppa grup grp группа مجموعة קבוצה 集团 集團 グループ 그룹
holding holdings hldg hldgs kholding холдинг القابضة אחזקות 控股 ホールディングス 홀딩스
brothers bros fratelli flli freres hermanos hnos irmaos gebruder gebr braca brat'ya братья اخوان האחים 형제
sons son et fils hijos figli filhos sohne synowie сыновья وابناؤه ובניו
associates assoc assocs associati asociados associes partners 
association asociacion associazione assotsiatsiya verein ассоциация جمعية עמותה 協会 协会 협회
management mgmt mgt mngt gestion gestione upravlenie управление ادارة ניהול 管理 관리
development dev devt desarrollo developpement razvitie entwicklung развитие تنمية פיתוח 開発 开发 개발
investment investments invest inversiones investissements investicii yatirim инвестиции استثمار השקעות 投資 投资 투자
insurance assurance assurances seguros versicherung sigorta strakhovanie страхование تامين ביטוח 保険 保险 보험
finance financial finances finanzas finanz finans финансы مالية מימון 金融 금융
factory plant works zavod fabrika fabbrica fabrique fabrica usine werk werke fabrik завод фабрика مصنع מפעל 工場 工厂 공장
steel stahl acero acier acciaio stal сталь فولاذ 鉄鋼 钢铁 철강
metal metals metall metagh metales metaux металл معادن מתכת 金属 금속
oil petroleum neft petrol petroleo petrole нефть نفط נפט 石油 석유
gas gaz газ غاز 
energy energia energie enerji energiya power энергия طاقة אנרגיה 能源 에너지
mining minera miniere madencilik mines mine gornaya горный تعدين 矿业 鉱業 광업
chemical chemicals quimica chimica chimie chemie kimya khimiya химия كيماويات כימיה 化学 化工 화학
pharmaceutical pharmaceuticals pharma farma farmaceutica ilac фарма ادوية 製薬 制药 제약
food foods alimentos alimentari gida produkty продукты اغذية מזון 食品 식품
produce toteret tozeret תוצרת
fresh trya triya טרייה
wine wines vino vinos gvino vin vini wein вино نبيذ יין ღვინო 酒业 와인
rice arroz riz рис ارز אורז 
mill mills molino moulin degirmen 
textile textiles tessile tekstil текстиль نسيج טקסטיל 紡織 纺织 繊維 섬유
motors motor auto automotive automobile automobiles otomotiv авто автомобили سيارات רכב 汽车 自動車 자동차
electric electrical elektrik electrica electrico elettrica elektro электрик كهرباء חשמל 電気 电气 전기
electronics electronic electronica elektronik elektronika электроника الكترونيات אלקטרוניקה 電子 电子 전자
technology technologies tech tecnologia tecnologias technologie teknoloji tekhnologii tekhnologiya технологии تكنولوجيا טכנולוגיות 技術 科技 技术 기술
systems system sistemas sistemi systemes sistem sistemy системы نظم מערכות システム 시스템
equipment equip equipos equipement oborudovanie оборудование معدات ציוד 設備 设备 장비
machinery machine machines maquinaria makine mashiny машины آلات מכונות 機械 机械 기계
materials material mats materiales malzeme materialy материалы مواد חומרי 材料 자재
research res recherche investigacion ricerca issledovanie issledovatelsky исследование بحث מחקר 研究 연구
institute institut instituto istituto институт معهد מכון 研究所 연구소
university univ universidad universite universita universitet университет جامعة אוניברסיטה 大学 대학
foundation fdn fundacion fondation fondazione stiftung vakif fond фонд مؤسسة קרן 財団 基金会 재단
organization organisation org organizacion organizzazione organizatsiya организация منظمة ארגון 機構 组织 기구
import imports importation importaciones importadora ithalat импорт استيراد יבוא 輸入 进口 수입
export exports exportation exportaciones exportadora ihracat экспорт تصدير יצוא 輸出 出口 수출
products product productos produits prodotti urunleri produktsiya продукция منتجات מוצרים 製品 产品 제품
enterprises enterprise ent empresa empresas entreprise entreprises isletme predpriyatie предприятие شركات 企業 企业 기업
center centre centro ctr tsentr zentrum merkezi центр مركز מרכז センター 中心 센터
office bureau buro oficina ufficio ofis biuro бюро مكتب משרד 事務所 办公室 사무소
ministry ministerio ministere ministero bakanligi ministerstvo министерство وزارة משרד 部
department dept departamento departement dipartimento departament департамент إدارة מחלקה
security securities seguridad securite guvenlik bezopasnost безопасность امن אבטחה 警備 安保 보안
property properties prop inmobiliaria immobilier immobiliare emlak недвижимость عقارات נכסים 不動産 房地产 부동산
farm farms granja ferme ciftlik ferma ферма مزرعة משק 農場 农场 농장
agriculture agricultural agro agri agricola agricole tarim сельскохозяйственный زراعة חקלאות 農業 农业 농업
fishing fisheries pesca peche balikcilik ribolov рыболовство صيد דיג 水産 渔业 수산
aviation air airlines airways havacilik aviatsiya авиация طيران תעופה 航空 항공
hotel hotels hotel отель فندق מלון ホテル 酒店 호텔
stone stones piedra pierre tas камень حجر אבן 石材 석재
packaging packing envases emballage ambalaj упаковка تغليف אריזה 包装 포장
supply supplies suministros fournitures tedarik снабжение توريد אספקה
shop store stores tienda magasin magaza магазин متجر חנות
instrument instruments instrumentation priborostroitelny приборостроительный приборостроение priborostroenie
making building stroitelny
people peoples popular narodny народный شعبية עם 人民 인민
liberation liberacion osvobozhdeniya освобождения تحرير שחרור 解放 해방
army ejercito armee ordu armiya армия جيش צבא 軍 军 군
islamic islamique islamica islami исламский الاسلامي الاسلامية اسلامی אסלאמי
movement mouvement movimiento hareketi dvizhenie движение حركة תנועה 運動 운동
exchange exch sarafi saraf hawala صرافی صرافة
money currency 
charitable charity benefaction khairia الخيرية خیریه
state estado gosudarstvenny gosudarstvennaya государственный devlet حكومي
united unida unido unis birlesik объединенный المتحدة
star estrella etoile yildiz звезда نجمة כוכב
sea mar mer deniz more море بحر ים
dawn don דון
spirit spiriti spirit სპირიტი
captain kapitan kaptan capitan капитан
`;

export const senses = new Map<string, number>();
lines
  .trim()
  .split("\n")
  .forEach((line, sense) => {
    for (const word of line.trim().split(/\s+/)) if (!senses.has(word)) senses.set(word, sense + 1);
  });

/** Other words that many organisations and vessels carry. */
export const commonTradeWords = new Set(
  `global world worldwide universal union first new royal grand great central east eastern west western north northern south southern asia asian africa african america american europe european arab arabian
  china chinese india indian russia russian iran iranian korea korean japan japanese german french italian turkish swiss canada mexico brasil london dubai hong kong shanghai moscow
  capital fund trust partners partner estate real business solutions consulting consultants communications media network networks marine ocean pacific atlantic gulf golden gold silver diamond blue red green black white
  sun star moon stars sky pride glory victory fortune ace maru queen king lady princess ship vessel tanker carrier carriers line lines port harbour harbor bulk
  limited public private joint stock special scientific production design medical health care education school college club society committee council commission federation federal republic agency authority
  establishment business store house home city town park tower hill river lake mountain cotton paper glass wood timber sugar tea coffee water fashion garment garments furniture plastics plastic rubber tools
  resources commodities assets leasing rental travel tours tourism cargo freight express courier forwarding customs broker brokers agents agency distribution distributors wholesale retail mart market supermarket`.split(
    /\s+/,
  ),
);
