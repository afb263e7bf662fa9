import ts from 'typescript';
import { documentation } from './comments.ts';
import type { VerbField, VerbWords } from './verbs-page.ts';

/** Reads the verbs, their inputs and their answers from the tree in which src/activities/verbs/index.ts lists them. */
export function readVerbs(program: ts.Program): VerbWords[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('/src/activities/verbs/index.ts'));
  const tree = file && checker.getSymbolAtLocation(file)?.exports?.get('verbs' as ts.__String);
  if (!file || !tree) throw new Error('src/activities/verbs/index.ts exports no verbs.');
  const walk = (type: ts.Type, prefix: string): VerbWords[] =>
    type.getProperties().flatMap((member) => {
      const name = prefix + member.name;
      const inner = checker.getTypeOfSymbol(member);
      const [signature] = inner.getCallSignatures();
      return signature ? [wordsOf(name, signature, file, checker)] : walk(inner, `${name}.`);
    });
  return walk(checker.getTypeOfSymbol(tree), '').toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function wordsOf(name: string, signature: ts.Signature, at: ts.Node, checker: ts.TypeChecker): VerbWords {
  const input = signature.parameters[1];
  const answer = checker.getAwaitedType(signature.getReturnType()) ?? signature.getReturnType();
  const about = documentation(signature, checker);
  if (!about)
    throw new Error(`The verb ${name} has no doc comment: say what it promises and what it does to the account.`);
  return {
    name,
    about,
    input: input ? fieldsOf(checker.getTypeOfSymbol(input), at, checker) : [],
    ...answerOf(checker.getNonNullableType(answer), at, checker),
  };
}

function answerOf(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): Pick<VerbWords, 'answer' | 'isList'> {
  const isList = checker.isArrayType(type);
  const each = isList ? (checker.getTypeArguments(type as ts.TypeReference)[0] as ts.Type) : type;
  return { isList, answer: isChatwoots(each) ? named(type, checker) : fieldsOf(each, at, checker) };
}

function fieldsOf(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): VerbField[] {
  return checker.getPropertiesOfType(type).map((field) => {
    const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
    const declared = checker.getTypeOfSymbolAtLocation(field, at);
    return {
      name: field.name,
      type: named(optional ? checker.getNonNullableType(declared) : declared, checker),
      optional,
      about: documentation(field, checker),
    };
  });
}

/** The type in the source's words; a choice of a few texts as those texts. */
function named(type: ts.Type, checker: ts.TypeChecker): string {
  const { NoTruncation, UseSingleQuotesForStringLiteralType, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
  const flags = NoTruncation | UseSingleQuotesForStringLiteralType | UseAliasDefinedOutsideCurrentScope;
  const write = (each: ts.Type) => checker.typeToString(each, undefined, flags);
  const isChoice = type.isUnion() && type.types.every((each) => each.isStringLiteral());
  return isChoice ? type.types.map(write).join(' | ') : write(type);
}

/** An answer of Chatwoot's own, which the operations' pages and types describe. */
const isChatwoots = (type: ts.Type) =>
  type.symbol?.declarations?.some((declaration) =>
    declaration.getSourceFile().fileName.includes('/src/chatwoot/answers/'),
  ) ?? false;
