export { conditionSentence, type RuleWords } from './rule/rule-sentence';
