export { conditionSentence, type RuleWords } from './rule/rule-sentence';
export { seenWords } from './rule/seen-words';
