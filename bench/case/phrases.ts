/** The parts that made-up sentences are put together from, by language. Every part may follow every other of the list before. */
export interface Phrases {
  readonly language: string
  readonly actors: readonly string[]
  readonly deeds: readonly string[]
  readonly matters: readonly string[]
  readonly circumstances: readonly string[]
  readonly join: string
  readonly end: string
}

const english: Phrases = {
  language: 'en',
  actors: [
    'The foreign ministry',
    'A spokesman for the border guard',
    'The regional governor',
    'Two former officials',
    'The trade delegation',
    'An unnamed diplomat',
    'The national bank',
    'The security council',
    'Local merchants',
    'The railway authority',
    'A court in the capital',
    'The energy company',
    'The envoy',
    'An opposition newspaper',
    'The provincial council',
  ],
  deeds: [
    'announced',
    'denied reports of',
    'signed',
    'postponed',
    'called for',
    'confirmed',
    'criticised',
    'is preparing',
    'has suspended',
    'welcomed',
    'plans to extend',
    'rejected',
    'described',
    'financed',
    'warned against',
  ],
  matters: [
    'a new transit agreement',
    'the delivery of 40,000 tonnes of wheat',
    'talks on the gas pipeline',
    'joint patrols along the river',
    'the release of frozen reserves',
    'a ban on the import of fuel',
    'the reopening of the northern crossing',
    'an exchange of 12 prisoners',
    'the training of 300 border guards',
    'a loan for the hydropower dam',
    'the removal of the movement from the list of terrorist organisations',
    'the appointment of a military attaché',
    'direct flights between the two capitals',
    'the survey of copper deposits',
  ],
  circumstances: [
    'after three days of negotiations',
    'despite objections from neighbouring countries',
    'in the presence of observers',
    'for the first time since 2021',
    'according to documents seen by reporters',
    'as winter approached',
    'without informing parliament',
    'under pressure from traders',
    'pending approval by the cabinet',
    'at a closed meeting in the north',
    'while fighting continued in 2 districts',
    'in return for guarantees',
  ],
  join: ' ',
  end: '.',
}

const french: Phrases = {
  language: 'fr',
  actors: [
    'Le ministère de l’Économie',
    'Une délégation économique',
    'L’ambassadeur à Téhéran',
    'Le préfet de la région',
    'Un député de l’opposition',
    'La société d’énergie',
  ],
  deeds: ['a démenti', 'a annoncé', 'a signé hier', 'préfère reporter', 'a dénoncé', 'étudie'],
  matters: [
    'l’accord de coopération régionale',
    'la réouverture du poste-frontière',
    'la livraison de 15 hélicoptères',
    'le gel des avoirs étrangers',
    'la création d’une zone franche',
    'l’échange de détenus âgés',
  ],
  circumstances: [
    'à l’issue d’une réunion à huis clos',
    'malgré les réserves exprimées à Genève',
    'dès le début de l’été',
    'après l’échec des pourparlers',
    'en présence d’observateurs européens',
  ],
  join: ' ',
  end: '.',
}

const arabic: Phrases = {
  language: 'ar',
  actors: [
    'وزارة الخارجية',
    'وفد تجاري رفيع المستوى',
    'مجلس الأمن القومي',
    'حاكم الإقليم الشمالي',
    'شركة الطاقة الوطنية',
    'مسؤول سابق في الحدود',
  ],
  deeds: ['أعلنت عن', 'نفى تقارير حول', 'وقّع على', 'رحّب بـ', 'حذّر من', 'أجّل'],
  matters: [
    'اتفاقية العبور الجديدة بين البلدين',
    'تسليم شحنات القمح إلى الولايات الشمالية',
    'إعادة فتح المعبر الحدودي',
    'الإفراج عن الأصول المجمدة',
    'تبادل السجناء بين الطرفين',
  ],
  circumstances: [
    'بعد ثلاثة أيام من المفاوضات',
    'رغم اعتراض دول الجوار',
    'بحضور مراقبين دوليين',
    'للمرة الأولى منذ عام 2021',
    'وفقاً لوثائق اطلع عليها صحفيون',
  ],
  join: ' ',
  end: '.',
}

const chinese: Phrases = {
  language: 'zh',
  actors: [
    '外交部发言人',
    '边境省份的地方官员',
    '国家石油公司',
    '一个由商人组成的代表团',
    '议会安全委员会',
    '两名前任部长',
  ],
  deeds: ['宣布支持', '公开否认了', '正式签署了', '决定推迟', '严厉批评', '正在筹备'],
  matters: [
    '两国之间关于天然气管道的新协议',
    '向北部省份运送四万吨小麦的计划',
    '重新开放北部口岸的安排',
    '解冻海外储备资产的谈判',
    '培训三百名边防人员的项目',
  ],
  circumstances: [
    '此前双方在首都举行了为期三天的闭门会谈',
    '尽管邻国对此表示强烈反对',
    '据记者看到的内部文件显示',
    '这是自二〇二一年以来的第一次',
    '当时北部两个地区的战斗仍在继续',
  ],
  join: '，',
  end: '。',
}

/** The languages of a made-up case, repeated by how common they are in it. */
export const languages: readonly Phrases[] = [
  ...Array.from({ length: 13 }, () => english),
  french,
  french,
  arabic,
  arabic,
  arabic,
  chinese,
  chinese,
]

/** What tags and entities are called; numbers tell those apart that use the same words. */
export const names = {
  topics: ['economy', 'security', 'diplomacy', 'energy', 'society', 'law', 'media', 'migration'],
  aspects: [
    'trade',
    'borders',
    'minerals',
    'sanctions',
    'recognition',
    'water',
    'transport',
    'finance',
    'arms',
    'narcotics',
  ],
  details: ['routes', 'disputes', 'agreements', 'actors', 'figures', 'history'],
  bodies: [
    'Ministry',
    'Agency',
    'Council',
    'Company',
    'Union',
    'Brigade',
    'Foundation',
    'Institute',
    'وزارة',
    '公司',
    'Société générale d’études',
  ],
  places: [
    'Kabul',
    'Mazar-e Sharif',
    'Tashkent',
    'Moscow',
    'Herat',
    'Doha',
    'Bishkek',
    'Ürümqi',
    'Qandahar',
    'Termez',
    'قندهار',
    '喀布尔',
    'Genève',
    'Ashgabat',
  ],
  papers: ['Gazette', 'Herald', 'Monitor', 'Courier', 'Observer', 'Bulletin'],
} as const
