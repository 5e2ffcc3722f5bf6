/**
 * Words that, with a capital, begin a sentence far more often than they stand inside a name: after "U.S." or
 * an initial they tell that the sentence is over. In lower case.
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `a about according across additionally after afterwards again all almost also although amid among an and another any
  anyone are as asked at because before being besides both but by can could critics despite did do does during each
  earlier either even eventually every everyone few finally first following for former from further furthermore given had
  has have having he her here hers his how however i i'm i've if in indeed instead is it it's its just last later like
  many meanwhile more moreover most much my neither never nevertheless next no nobody none nor not nothing notably now
  of officials on once one only or other others our out over people perhaps police previously rather recently reports
  several she similarly since so some someone soon still such that that's the their them then there there's therefore
  these they they're this those though three through thus to today tomorrow too two under unlike until unless up upon
  was we we're were what when where whether which while who whoever whose why will with within without would yes
  yesterday yet you your
  der die das ein eine er sie es wir in im am nach auch doch und aber mit bei seit dies diese dieser
  le la les un une il elle ils elles nous dans en et mais pour avec cette ce
  el los las una su en y pero con por para este esta
  poi nel nella ma dopo gli
  depois os em mas ele ela isso
  hij zij het maar daarna
  potem był była było jest są ale po od
  apoi dar ea
  sonra ancak daha
  det den hon men sedan så
  byl byla poté
  в на и но он она они это по с из за его её их там тогда здесь этот эта был была были было однако также позже потом
  він вона воно вони це цей у з але потім пізніше також все`.split(/\s+/u),
);
