import { stemCzech } from './cs/stem.ts';
import { type Language, WITHOUT_RULES } from './language.ts';
import { listOf } from './packages.ts';

/** Czech. */
export const cs: Language = {
  tag: 'cs',
  script: 'Latin',
  words: {
    stop: () =>
      listOf(`a aby ale ani asi až bez bude budou by byl byla byli bylo být co což či další do dne ho i já jak jaká jaké jaký
        jakou jakého jakým jakých je jeho jej její jejich jen jenž již ji jí jim jimi jsem jsi jsme jsou jste k kam kde
        kdo kdy kdyby když ke kolik kolika která které kterého kterém kterému kteří který kterou kterým kterých koho
        komu kým li má mají mezi mi mít mně mě my na nad nám námi nás náš ne nebo než ni nic o od on ona oni ono po pod
        podle pro proč proti protože při s se si své svůj svou svého sám ta tak také takže tato té tedy ten tento ti tím
        to toho tom tomu toto tu tuto ty tyto u už v ve vám vás však vy z za že čem čeho čím jakož přes před během odkud
        zda který`),
    stem: () => stemCzech,
    stemsBare: true,
  },
  numbers: { monthsTyped: true },
  sentences: {
    abbreviations: {
      inside: 'např tzv tj mj',
      beforeNumber: 'č čís kap',
    },
    starters: 'byl byla poté',
  },
  understood: WITHOUT_RULES,
};
